using System.Collections.Immutable;

namespace Infra;

/// <summary>What a cache will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record CacheSettings(CacheArgs Args, CacheDefaults Defaults)
{
    public const string Engine = "valkey";
    public const int Port = 6379;
    public const string EvictionParameter = "maxmemory-policy";

    public string EngineVersion => Args.EngineVersion ?? Defaults.EngineVersion;

    public bool IsUpgrade => Args.UpgradeFrom is not null;

    public string NodeType => Args.NodeType ?? Defaults.NodeType;

    public int Nodes => 1 + Replicas;

    public int Replicas => Args.Replicas ?? Defaults.Replicas;

    public int SnapshotRetentionDays => Args.Maintenance.SnapshotRetentionDays ?? Defaults.SnapshotRetentionDays;

    public string SnapshotWindow => Args.Maintenance.SnapshotWindow ?? Defaults.SnapshotWindow;

    public string MaintenanceWindow => Args.Maintenance.Window ?? Defaults.MaintenanceWindow;

    public bool DeletionProtection => Args.DeletionProtection ?? Defaults.DeletionProtection;

    public bool ApplyImmediately => Defaults.ApplyImmediately || IsUpgrade;

    public ImmutableSortedDictionary<string, string> Parameters =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add(EvictionParameter, Policy)
            .AddRange(Args.Parameters);

    private string Policy => Args.Eviction switch
    {
        CacheEviction.LeastFrequentlyUsed => "allkeys-lfu",
        CacheEviction.LeastRecentlyUsedExpiring => "volatile-lru",
        CacheEviction.NextToExpire => "volatile-ttl",
        CacheEviction.Refuse => "noeviction",
        _ => "allkeys-lru",
    };

    public static string Family(string version) => $"{Engine}{Major(version)}";

    public static string Major(string version) => version.Split('.')[0];

    public static CacheSettings From(CacheArgs args, Tier tier) => new(args, CacheDefaults.For(tier));
}
