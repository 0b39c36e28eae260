namespace Infra;

/// <summary>What a database will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record DatabaseSettings(DatabaseArgs Args, DatabaseDefaults Defaults, DatabaseDialect Dialect, string Name)
{
    // A proxy keeps connections open, so there is nothing to pause.
    private const double SmallestAwake = 0.5;

    public string EngineVersion => Args.EngineVersion ?? Dialect.DefaultVersion(Defaults);

    public string? InstanceClass => Args.Capacity.InstanceClass;

    public bool IsServerless => InstanceClass is null;

    public double MinAcu => Args.Capacity.MinAcu
        ?? Math.Min(Args.Proxy ? Math.Max(Defaults.MinAcu, SmallestAwake) : Defaults.MinAcu, Args.Capacity.MaxAcu ?? Defaults.MaxAcu);

    public double MaxAcu => Args.Capacity.MaxAcu ?? Math.Max(Defaults.MaxAcu, Args.Capacity.MinAcu ?? 0);

    public bool CanPause => IsServerless && MinAcu == 0;

    public TimeSpan PauseAfter => Args.Capacity.PauseAfter ?? Defaults.PauseAfter;

    public int Readers => Args.Readers ?? Defaults.Readers;

    public string DatabaseName => Args.DatabaseName ?? Dialect.DatabaseName(Name);

    public string MasterUser => Args.Users.Master ?? Defaults.MasterUser;

    public string ApplicationUser => Args.Users.Application ?? Defaults.ApplicationUser;

    public string ReadOnlyUser => Args.Users.ReadOnly ?? Defaults.ReadOnlyUser;

    public int BackupRetentionDays => Args.Maintenance.BackupRetentionDays ?? Defaults.BackupRetentionDays;

    public string BackupWindow => Args.Maintenance.BackupWindow ?? Defaults.BackupWindow;

    public string MaintenanceWindow => Args.Maintenance.Window ?? Defaults.MaintenanceWindow;

    public bool DeletionProtection => Args.DeletionProtection ?? Defaults.DeletionProtection;

    public bool Protect => Defaults.Protect && DeletionProtection;

    public bool IsUpgrade => Args.UpgradeFrom is not null;

    // A major upgrade is waited for: the next deployment counts on it.
    public bool ApplyImmediately => Defaults.ApplyImmediately || IsUpgrade;

    public static DatabaseSettings From(string name, DatabaseArgs args, Tier tier) =>
        new(args, DatabaseDefaults.For(tier), DatabaseDialect.Of(args.Engine), name);
}
