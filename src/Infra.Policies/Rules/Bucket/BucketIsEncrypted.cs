namespace Infra.Policies.Rules;

/// <summary>Buckets say how they encrypt what they store, inline or in a separate resource.</summary>
public sealed class BucketIsEncrypted : StackPolicy
{
    private static readonly string[] Algorithms = ["aws:kms", "aws:kms:dsse", "AES256"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-102",
        Slug = "s3-encryption",
        Title = "Buckets say how they encrypt what they store",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "S3 encrypts with its own key when nobody chooses one: who may read then depends on the bucket policy alone, and no key "
            + "can be withdrawn.",
        Fix = "Use the Infra Bucket component, which always says so; "
            + "on a raw bucket add a BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.17"), Nist("SC-28"), Pci("3.5.1")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html"],
        Anchors = ["checkov CKV_AWS_19", "checkov CKV_AWS_145", "trivy AWS-0088"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketEncryption];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration orders-encryption:
          bucket: ${orders.id}
          rules:
            - applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var inline = Encrypts(resource["serverSideEncryptionConfiguration"]["rule"]).At(resource["serverSideEncryptionConfiguration"]);
        var separate = graph.AttachedTo(resource, AwsTypes.BucketEncryption, "bucket")
            .Any(static settings => settings["rules"].Any(Encrypts));
        resource.Require(separate | inline, "No server-side encryption is set.");
    }

    private static Truth Encrypts(Property rule) => rule["applyServerSideEncryptionByDefault"]["sseAlgorithm"].IsOneOf(Algorithms);
}
