namespace Infra.Policies.Rules;

/// <summary>No bucket is emptied so that it can be deleted, but in a sandbox.</summary>
public sealed class BucketIsNotEmptiedOnDestroy : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-109",
        Slug = "s3-no-force-destroy",
        Title = "Buckets with something in them are not deleted",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "With forceDestroy a destroy, a rename or a replacement deletes every object and version without asking.",
        Fix = "Leave forceDestroy out; the Infra Bucket component sets it in the sandbox tier only. To get rid of a bucket, empty it "
            + "first.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CP-9")],
        Links = ["https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucket/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders:
          forceDestroy: false
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders:
          forceDestroy: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (resource.Tier != PlanTier.Sandbox)
        {
            resource.Require(!resource["forceDestroy"].IsTrue(), "Deleting the bucket deletes what is in it.");
        }
    }
}
