namespace Infra.Policies.Rules;

/// <summary>Each bucket has a public access block with all four flags on.</summary>
public sealed class BucketBlocksPublicAccess : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-101",
        Slug = "s3-block-public-access",
        Title = "Buckets block public access",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "One public ACL or policy, set by mistake or by a later change, opens everything in the bucket to the world unless the "
            + "block is there.",
        Fix = "Use the Infra Bucket component, which always blocks; on a raw bucket add a BucketPublicAccessBlock with all four flags "
            + "true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.8"), Cis5("2.1.4"), Cis3("2.1.4")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"],
        Anchors = ["cdk-nag S2", "checkov CKV_AWS_53", "checkov CKV2_AWS_6", "trivy AWS-0086"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketPublicAccessBlock, AwsTypes.AccountPublicAccessBlock];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock orders-access:
          bucket: ${orders.id}
          blockPublicAcls: true
          blockPublicPolicy: true
          ignorePublicAcls: true
          restrictPublicBuckets: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock orders-access:
          bucket: ${orders.id}
          blockPublicAcls: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var account = Truth.No;
        foreach (var block in graph.OfType(AwsTypes.AccountPublicAccessBlock))
        {
            account |= BlocksAll(block);
        }

        var own = graph.AttachedTo(resource, AwsTypes.BucketPublicAccessBlock, "bucket");
        if (own.Items.Count == 0)
        {
            resource.Require(own.Exist() | account, "There is no public access block.");
        }

        // S3 keeps one block for a bucket, so of several the last one written counts: all must be in order.
        foreach (var block in own.Items)
        {
            resource.Require(BlocksAll(block) | account, $"The public access block {block} does not have all four flags on.");
        }
    }

    private static Truth BlocksAll(ResourceView block) =>
        block["blockPublicAcls"].IsTrue()
        & block["blockPublicPolicy"].IsTrue()
        & block["ignorePublicAcls"].IsTrue()
        & block["restrictPublicBuckets"].IsTrue();
}
