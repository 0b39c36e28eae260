using Pulumi;
using Aws = Pulumi.Aws;

namespace Infra;

/// <summary>Where a component is deployed, as far as AWS has to be asked. Asks once for each, and only for what is used.</summary>
internal sealed class Deployed(InvokeOptions invoke)
{
    private readonly Lazy<Output<string>> _account = new(
        () => Aws.GetCallerIdentity.Invoke(new(), invoke).Apply(identity => identity.AccountId));

    private readonly Lazy<Output<string>> _region = new(() => Aws.GetRegion.Invoke(new(), invoke).Apply(region => region.Region));

    private readonly Lazy<Output<Aws.GetPartitionResult>> _partition = new(() => Aws.GetPartition.Invoke(new(), invoke));

    /// <summary>The account's id.</summary>
    public Output<string> Account => _account.Value;

    /// <summary>The Region's name, such as <c>eu-west-1</c>.</summary>
    public Output<string> Region => _region.Value;

    /// <summary>The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</summary>
    public Output<string> Partition => _partition.Value.Apply(result => result.Partition);

    /// <summary>How the names of AWS's endpoints end: <c>amazonaws.com</c>.</summary>
    public Output<string> DnsSuffix => _partition.Value.Apply(result => result.DnsSuffix);

    /// <summary>The principal of this account: whomever its IAM policies allow.</summary>
    public Output<string> AccountPrincipal => Output.Format($"arn:{Partition}:iam::{Account}:root");

    /// <summary>The ARN of something in this account and Region.</summary>
    /// <param name="service">The service's name in ARNs.</param>
    /// <param name="resource">What follows the account.</param>
    public Output<string> Arn(string service, string resource) =>
        Output.Format($"arn:{Partition}:{service}:{Region}:{Account}:{resource}");

    /// <summary>The ARN of a policy that AWS maintains.</summary>
    /// <param name="name">The policy's path and name.</param>
    public Output<string> ManagedPolicy(string name) => Output.Format($"arn:{Partition}:iam::aws:policy/{name}");
}
