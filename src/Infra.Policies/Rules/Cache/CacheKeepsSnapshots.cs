namespace Infra.Policies.Rules;

/// <summary>Caches that can be backed up are.</summary>
public sealed class CacheKeepsSnapshots : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Days = Parameter.WholeByTier(
        "minimumDays", new(0, 1, 7), minimum: 0, maximum: 35, "Days that daily snapshots are kept at least; 0 for no snapshots.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-162",
        Slug = "cache-backups",
        Title = "Caches keep snapshots",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A cache that is flushed by mistake, or replaced, starts empty, and the database behind it takes the load of all "
            + "misses at once.",
        Fix = "Use the Infra Cache component, which keeps snapshots by tier; on a raw cache set snapshotRetentionLimit. "
            + "Memcached has none.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ElastiCache.1")],
        Links = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html"],
        Anchors = ["cdk-nag ElastiCacheRedisClusterAutomaticBackup", "checkov CKV_AWS_134", "trivy AWS-0050"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.ReplicationGroup, AwsTypes.CacheCluster, AwsTypes.ServerlessCache];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Days];

    /// <inheritdoc/>
    public override string Good => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          snapshotRetentionLimit: 7
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:elasticache/replicationGroup:ReplicationGroup sessions:
          snapshotRetentionLimit: 0
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // The group makes the snapshots of its members, and the primary those of a global datastore.
        var isGroup = AwsTypes.ReplicationGroup.Matches(resource.View.Type);
        var exempt = resource["engine"].Is("memcached") | resource[isGroup ? "globalReplicationGroupId" : "replicationGroupId"].IsSet();
        var days = resource.Get(Days);
        if (days > 0 && !exempt.IsYes)
        {
            resource.Require(resource["snapshotRetentionLimit"].AtLeast(days) | exempt, "Snapshots are kept for too few days.");
        }
    }
}
