namespace Infra.Policies.Rules;

/// <summary>Each bucket keeps earlier versions of its objects.</summary>
public sealed class BucketKeepsVersions : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-106",
        Slug = "s3-versioning",
        Title = "Buckets keep earlier versions",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Without versions an overwrite or a delete, by a fault or by ransomware, is final.",
        Fix = "Use the Infra Bucket component, which keeps versions and expires old ones; on a raw bucket add a BucketVersioning with "
            + "status Enabled.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.14"), Nist("CP-9"), Pci("10.3.4")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"],
        Anchors = ["cdk-nag S3BucketVersioningEnabled", "checkov CKV_AWS_21", "trivy AWS-0090"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketVersioning];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketVersioning:BucketVersioning orders-versioning:
          bucket: ${orders.id}
          versioningConfiguration: { status: Enabled }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketVersioning:BucketVersioning orders-versioning:
          bucket: ${orders.id}
          versioningConfiguration: { status: Suspended }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var inline = resource["versioning"]["enabled"].IsTrue() | resource["versionings"]["enabled"].IsTrue();
        var separate = graph.AttachedTo(resource, AwsTypes.BucketVersioning, "bucket")
            .Any(static settings => settings["versioningConfiguration"]["status"].Is("Enabled"));
        resource.Require(separate | inline, "Versioning is not enabled.");
    }
}
