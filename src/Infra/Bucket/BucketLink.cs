using Pulumi;

namespace Infra;

/// <summary>What a workload gets from a link to a <see cref="Bucket"/>.</summary>
internal static class BucketLink
{
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
    private static readonly string[] Read = ["s3:GetObject"];

    // Multipart uploads take PutObject for the parts, too.
    private static readonly string[] Write = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];

    public static Link Create(Bucket bucket, LinkAccess access, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var isReadOnly = access == LinkAccess.ReadOnly;
        var list = new PolicyStatement("List", "s3:ListBucket") { Resources = { bucket.BucketArn } };
        if (prefix.Length > 0)
        {
            list.Conditions.Add(new PolicyCondition("StringLike", "s3:prefix", $"{prefix}*"));
        }

        var objects = new PolicyStatement(isReadOnly ? "Read" : "ReadWrite", isReadOnly ? Read : Write)
        {
            Resources = { Output.Format($"{bucket.BucketArn}/{prefix}*") },
        };
        var useKey = isReadOnly ? bucket.EncryptionKey?.DecryptThrough("s3") : bucket.EncryptionKey?.EncryptThrough("s3");
        return new Link(bucket, access)
        {
            Permissions = useKey is null ? [list, objects] : [list, objects, useKey],
            Environment = Link.None.Add(LinkVariable.Create("Buckets", bucket.Name, "Name"), bucket.BucketName),
            AwsServices = ["s3"],
        };
    }
}
