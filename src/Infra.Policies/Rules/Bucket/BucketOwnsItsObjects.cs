namespace Infra.Policies.Rules;

/// <summary>No ownership controls of a bucket keep ACLs alive.</summary>
public sealed class BucketOwnsItsObjects : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-110",
        Slug = "s3-bucket-owner-enforced",
        Title = "Buckets own their objects and ignore ACLs",
        Pillars = [Pillar.Security],
        Severity = Severity.Low,
        Why = "Where ACLs count, whoever writes an object decides who reads it, and the bucket policy is only half of the truth.",
        Fix = "Set objectOwnership to BucketOwnerEnforced, as the Infra Bucket component does, or leave the ownership controls out: "
            + "S3 enforces it for new buckets.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.12")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"],
        Anchors = ["checkov CKV2_AWS_65"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketOwnershipControls];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketOwnershipControls:BucketOwnershipControls orders-ownership:
          bucket: ${orders.id}
          rule: { objectOwnership: BucketOwnerEnforced }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketOwnershipControls:BucketOwnershipControls orders-ownership:
          bucket: ${orders.id}
          rule: { objectOwnership: ObjectWriter }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var enforced = graph.AttachedTo(resource, AwsTypes.BucketOwnershipControls, "bucket")
            .All(static controls => controls["rule"]["objectOwnership"].Is("BucketOwnerEnforced"));
        resource.Require(enforced, "ACLs of objects count.");
    }
}
