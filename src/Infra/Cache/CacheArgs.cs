using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Cache"/> can be told. Defaults by tier: see <see cref="CacheDefaults"/>.</summary>
public sealed partial class CacheArgs : ComponentArgs
{
    /// <summary>The network to run in: its isolated subnets.</summary>
    public required Network Network { get; set; }

    /// <summary>
    /// The version of Valkey, such as <c>8.1</c>. It counts when the cache is created and together with <see cref="UpgradeFrom"/>; in between,
    /// minor versions are AWS's. Default: <see cref="CacheDefaults.EngineVersion"/>.
    /// </summary>
    public string? EngineVersion { get; set; }

    /// <summary>
    /// The version that runs now, while the cache is brought to a newer <see cref="EngineVersion"/>. Remove it with the next deployment.
    /// Default: the version stays.
    /// </summary>
    public string? UpgradeFrom { get; set; }

    /// <summary>The size of each node, such as <c>cache.m7g.large</c>. Default: <see cref="CacheDefaults.NodeType"/>.</summary>
    public string? NodeType { get; set; }

    /// <summary>
    /// How many nodes in other zones have a copy, take reads, and take over when the primary fails: 0 to 5. Default:
    /// <see cref="CacheDefaults.Replicas"/>.
    /// </summary>
    public int? Replicas { get; set; }

    /// <summary>What a full cache does with a new entry. Default: <see cref="CacheEviction.LeastRecentlyUsed"/>.</summary>
    public CacheEviction Eviction { get; set; }

    /// <summary>Further parameters of Valkey, by name. Default: none.</summary>
    public IDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When AWS makes snapshots and maintains the cache.</summary>
    public CacheMaintenance Maintenance { get; set; } = new();

    /// <summary>
    /// The key of your own that encrypts what is written to disk. Changing it replaces the cache. Default: a key of ElastiCache.
    /// </summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>The name of the snapshot that the cache is created from. It counts at creation only. Default: an empty cache.</summary>
    public Input<string>? RestoreFrom { get; set; }

    /// <summary>
    /// False to release the cache for deletion, in a deployment of its own. Default: <see cref="CacheDefaults.DeletionProtection"/>.
    /// </summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public CacheCustomize Customize { get; set; } = new();
}
