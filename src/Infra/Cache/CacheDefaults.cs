namespace Infra;

/// <summary>The defaults of a <see cref="Cache"/> in one tier.</summary>
public sealed record CacheDefaults
{
    private CacheDefaults()
    {
    }

    /// <summary>The version of Valkey.</summary>
    [DefaultSource("Valkey 8 serves more than Redis OSS from the same node, and a node costs a fifth less; 8.1 has been offered for more than a year.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html")]
    public string EngineVersion { get; private init; } = "8.1";

    /// <summary>The size of each node.</summary>
    [DefaultSource("The smallest there is in a sandbox; production has nodes whose processor does not run on credits.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html")]
    public required string NodeType { get; init; }

    /// <summary>How many nodes in other zones have a copy.</summary>
    [DefaultSource("A replica takes over within seconds; without one the cache is empty until AWS has made another node.", "ElastiCache.3")]
    public int Replicas { get; private init; }

    /// <summary>How many days daily snapshots are kept.</summary>
    [DefaultSource("A cache that is lost starts from the last day instead of empty; a sandbox may start empty.", "ElastiCache.1")]
    public int SnapshotRetentionDays { get; private init; }

    /// <summary>When the daily snapshot is made, in UTC.</summary>
    [DefaultSource("Night in Europe and Africa; it is made from a replica where there is one.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html")]
    public string SnapshotWindow { get; private init; } = "01:00-02:00";

    /// <summary>When maintenance is done, in UTC.</summary>
    [DefaultSource("After the snapshot, in the quietest night of the week for most.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html")]
    public string MaintenanceWindow { get; private init; } = "sun:02:30-sun:03:30";

    /// <summary>Whether a change that interrupts is made at once, or in the maintenance window.</summary>
    [DefaultSource("In production nobody is surprised by a failover in the middle of the day.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html")]
    public bool ApplyImmediately { get; private init; } = true;

    /// <summary>Whether Pulumi refuses to delete or replace the cache. AWS has no such protection.</summary>
    [DefaultSource("Without its cache a production database gets all of the load at once.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool DeletionProtection { get; private init; }

    /// <summary>Whether a snapshot is made when the cache is deleted.</summary>
    [DefaultSource("The last way back; a sandbox has nothing to go back to.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-final.html")]
    public bool FinalSnapshot { get; private init; }

    /// <summary>How long logs are kept, in days.</summary>
    [DefaultSource("Slow commands and the engine's own messages; production keeps a year, as audits ask.", "CloudWatch.16")]
    public int LogRetentionDays { get; private init; }

    /// <summary>How far a replica may be behind the primary.</summary>
    [DefaultSource("Usually well below a second; what was not copied is lost in a failover.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html")]
    public TimeSpan ReplicaLag { get; private init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many entries a full cache may drop in a minute.</summary>
    [DefaultSource("A cache drops now and then; more than one a second means that it is too small for what is asked of it.", "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html")]
    public int EvictionsPerMinute { get; private init; } = 60;

    /// <summary>The defaults of a tier.</summary>
    public static CacheDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new()
        {
            NodeType = "cache.t4g.micro",
            LogRetentionDays = 7,
        },
        Tier.Staging => new()
        {
            NodeType = "cache.t4g.small",
            Replicas = 1,
            SnapshotRetentionDays = 1,
            FinalSnapshot = true,
            LogRetentionDays = 30,
        },
        Tier.Production => new()
        {
            NodeType = "cache.m7g.large",
            Replicas = 1,
            SnapshotRetentionDays = 7,
            DeletionProtection = true,
            FinalSnapshot = true,
            ApplyImmediately = false,
            LogRetentionDays = 365,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
