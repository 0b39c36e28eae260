namespace Infra.Policies.Rules;

/// <summary>No ACL of a bucket lets everyone in.</summary>
public sealed class BucketHasNoPublicAcl : ResourcePolicy
{
    private static readonly string[] Public = ["public-read", "public-read-write", "authenticated-read"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-103",
        Slug = "s3-no-public-acl",
        Title = "ACLs of buckets let in nobody but named accounts",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A public ACL lets anyone list, read or overwrite what is in the bucket, and nothing in the bucket policy shows it.",
        Fix = "Leave acl and grants out: the Infra Bucket component disables ACLs. To publish files, put the Infra Cdn component in "
            + "front of the bucket.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.2"), Fsbp("S3.3"), Fsbp("S3.12")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html"],
        Anchors = ["cdk-nag S3BucketPublicReadProhibited", "checkov CKV_AWS_20", "checkov CKV_AWS_57"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket, AwsTypes.BucketAcl];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders:
          acl: private
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders:
          acl: public-read
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(!resource["acl"].IsOneOf(Public), "The canned ACL lets everyone in.");
        foreach (var grant in resource["grants"].Items)
        {
            resource.Require(!IsPublic(grant["uri"]), "A grant names a group that everyone is in.");
        }

        foreach (var grant in resource["accessControlPolicy"]["grants"].Items)
        {
            resource.Require(!IsPublic(grant["grantee"]["uri"]), "A grant names a group that everyone is in.");
        }
    }

    // Authenticated users are those of all AWS accounts in the world.
    private static Truth IsPublic(Property uri) => uri.EndsWith("/global/AllUsers") | uri.EndsWith("/global/AuthenticatedUsers");
}
