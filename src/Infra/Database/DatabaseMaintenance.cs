namespace Infra;

/// <summary>When AWS backs a <see cref="Database"/> up and maintains it. Times are UTC.</summary>
public sealed class DatabaseMaintenance
{
    /// <summary>For how many days any moment can be restored: 1 to 35. Default: <see cref="DatabaseDefaults.BackupRetentionDays"/>.</summary>
    public int? BackupRetentionDays { get; set; }

    /// <summary>
    /// When the daily backup is made, as <c>hh:mm-hh:mm</c>, at least 30 minutes. Default: <see cref="DatabaseDefaults.BackupWindow"/>.
    /// </summary>
    public string? BackupWindow { get; set; }

    /// <summary>
    /// When minor versions and other maintenance are applied, as <c>ddd:hh:mm-ddd:hh:mm</c>, at least 30 minutes and apart from the backup.
    /// Default: <see cref="DatabaseDefaults.MaintenanceWindow"/>.
    /// </summary>
    public string? Window { get; set; }
}
