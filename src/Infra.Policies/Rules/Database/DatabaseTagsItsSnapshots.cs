namespace Infra.Policies.Rules;

/// <summary>Snapshots of databases carry the tags of the database.</summary>
public sealed class DatabaseTagsItsSnapshots : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-133",
        Slug = "rds-copy-tags-snapshots",
        Title = "Snapshots carry the tags of their database",
        Pillars = [Pillar.Governance],
        Severity = Severity.Low,
        Why = "A snapshot without tags has no owner: nobody dares to delete it, and who may restore it cannot be decided by tags.",
        Fix = "Use the Infra Database component, which copies them; on a raw instance or cluster set copyTagsToSnapshot to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.16"), Fsbp("RDS.17")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.CopyTags.html"],
        Anchors = ["checkov CKV_AWS_313", "checkov CKV2_AWS_60"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/cluster:Cluster orders:
          copyTagsToSnapshot: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/cluster:Cluster orders:
          copyTagsToSnapshot: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(resource["copyTagsToSnapshot"].IsTrue(), "Snapshots have no tags.");
    }
}
