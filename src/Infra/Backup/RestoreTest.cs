namespace Infra;

/// <summary>A weekly try to restore one resource of a kind, as a backup that cannot be restored is none.</summary>
/// <param name="ResourceType">The kind as AWS Backup names it: <c>Aurora</c>, <c>RDS</c>, <c>DynamoDB</c>, <c>EFS</c>, <c>EBS</c>, <c>EC2</c>, <c>S3</c> and others.</param>
public sealed record RestoreTest(string ResourceType)
{
    /// <summary>For how many hours the restored resource stays, so that it can be looked at: 1 to 168. Default: 1.</summary>
    public int KeepHours { get; init; } = 1;

    /// <summary>What to restore it with, where AWS cannot infer it, such as <c>dbSubnetGroupName</c>. Default: nothing.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
