namespace Infra.Policies.Rules;

/// <summary>Each bucket has lifecycle rules, and one that aborts uploads that were never finished.</summary>
public sealed class BucketHasLifecycle : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-108",
        Slug = "s3-lifecycle",
        Title = "Buckets expire what nobody needs",
        Pillars = [Pillar.Cost],
        Severity = Severity.Medium,
        Why = "What nobody deletes is paid for without end: old versions, and parts of uploads that were never finished, which no "
            + "listing shows.",
        Fix = "Use the Infra Bucket component, which expires both; on a raw bucket add a BucketLifecycleConfiguration with an enabled "
            + "rule that sets abortIncompleteMultipartUpload.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.13"), Fsbp("S3.10"), Pci("10.5.1")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html"],
        Anchors = ["checkov CKV2_AWS_61", "checkov CKV_AWS_300"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketLifecycle];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration orders-lifecycle:
          bucket: ${orders.id}
          rules:
            - id: uploads
              status: Enabled
              abortIncompleteMultipartUpload: { daysAfterInitiation: 7 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var separate = graph.AttachedTo(resource, AwsTypes.BucketLifecycle, "bucket");
        var inline = resource["lifecycleRules"];
        var any = separate.Any(static own => own["rules"].Any(IsEnabled)) | inline.Any(IsEnabled);
        resource.Require(any, "No lifecycle rule is enabled.");
        if (!any.IsNo)
        {
            resource.Require(
                separate.Any(static own => own["rules"].Any(AbortsUploads)) | inline.Any(AbortsUploads),
                "No lifecycle rule aborts uploads that were never finished.");
        }
    }

    // The separate resource has a status, the inline rule a flag.
    private static Truth IsEnabled(Property rule) => rule["status"].Is("Enabled") | rule["enabled"].IsTrue();

    private static Truth AbortsUploads(Property rule) => IsEnabled(rule)
        & (rule["abortIncompleteMultipartUpload"]["daysAfterInitiation"].IsSet() | rule["abortIncompleteMultipartUploadDays"].IsSet());
}
