namespace Infra;

/// <summary>When AWS makes snapshots of a <see cref="Cache"/> and maintains it. Times are UTC.</summary>
public sealed class CacheMaintenance
{
    /// <summary>How many days daily snapshots are kept: 0, for none, to 35. Default: <see cref="CacheDefaults.SnapshotRetentionDays"/>.</summary>
    public int? SnapshotRetentionDays { get; set; }

    /// <summary>When the snapshot is made, as <c>hh:mm-hh:mm</c>, at least an hour. Default: <see cref="CacheDefaults.SnapshotWindow"/>.</summary>
    public string? SnapshotWindow { get; set; }

    /// <summary>
    /// When minor versions and other maintenance are applied, as <c>ddd:hh:mm-ddd:hh:mm</c>, at least an hour and apart from the snapshot.
    /// Default: <see cref="CacheDefaults.MaintenanceWindow"/>.
    /// </summary>
    public string? Window { get; set; }
}
