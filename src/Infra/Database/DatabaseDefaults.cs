namespace Infra;

/// <summary>The defaults of a <see cref="Database"/> in one tier.</summary>
public sealed record DatabaseDefaults
{
    private DatabaseDefaults()
    {
    }

    /// <summary>The version of PostgreSQL.</summary>
    [DefaultSource("The newest major version that Aurora has offered for more than a year; AWS chooses the minor version and keeps it current.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html")]
    public string PostgreSqlVersion { get; private init; } = "17";

    /// <summary>The version of MySQL.</summary>
    [DefaultSource("Aurora MySQL 3; AWS chooses the minor version and keeps it current.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html")]
    public string MySqlVersion { get; private init; } = "8.0";

    /// <summary>The least capacity of an instance, in Aurora capacity units.</summary>
    [DefaultSource("A sandbox pauses when nobody uses it; production has the 2 units that Database Insights needs, and the head start from which scaling is quick.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html")]
    public double MinAcu { get; private init; }

    /// <summary>The most capacity of an instance, in Aurora capacity units.</summary>
    [DefaultSource("A bound on cost: eight times what an idle production database has, and some 3,000 connections.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html")]
    public double MaxAcu { get; private init; }

    /// <summary>How long a database that may pause is idle before it does.</summary>
    [DefaultSource("The shortest that AWS allows: what pauses is not missed.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2-auto-pause.html")]
    public TimeSpan PauseAfter { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many instances besides the writer there are.</summary>
    [DefaultSource("A reader in another zone takes over within a minute; without one AWS has to make an instance first.", "RDS.15")]
    public int Readers { get; private init; }

    /// <summary>The name of the master user.</summary>
    [DefaultSource("Any name but those that everyone tries first.", "RDS.24")]
    public string MasterUser { get; private init; } = "clusterowner";

    /// <summary>The name of the user that reads and writes.</summary>
    [DefaultSource("Each cluster has users of its own, so the name need not say whose.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html")]
    public string ApplicationUser { get; private init; } = "app";

    /// <summary>The name of the user that only reads.</summary>
    [DefaultSource("Each cluster has users of its own, so the name need not say whose.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html")]
    public string ReadOnlyUser { get; private init; } = "reader";

    /// <summary>For how many days any moment can be restored.</summary>
    [DefaultSource("Production keeps the most that AWS offers; the control asks for 7.", "RDS.11")]
    public int BackupRetentionDays { get; private init; }

    /// <summary>When the daily backup is made, in UTC.</summary>
    [DefaultSource("Night in Europe and Africa; Aurora's backups do not slow the database down.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html")]
    public string BackupWindow { get; private init; } = "01:00-02:00";

    /// <summary>When maintenance is done, in UTC.</summary>
    [DefaultSource("After the backup, in the quietest night of the week for most.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html")]
    public string MaintenanceWindow { get; private init; } = "sun:02:30-sun:03:30";

    /// <summary>Whether a change that restarts the database is made at once, or in the maintenance window.</summary>
    [DefaultSource("In production nobody is surprised by a restart in the middle of the day.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html")]
    public bool ApplyImmediately { get; private init; } = true;

    /// <summary>Whether AWS refuses to delete the cluster.</summary>
    [DefaultSource("Data that others rely on is deleted in two steps.", "RDS.7")]
    public bool DeletionProtection { get; private init; }

    /// <summary>Whether Pulumi refuses to delete or replace the cluster and its instances.</summary>
    [DefaultSource("AWS protects the cluster only: without its instances it serves nobody.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>Whether a snapshot is made when the cluster is deleted.</summary>
    [DefaultSource("The last way back; a sandbox has nothing to go back to.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html")]
    public bool FinalSnapshot { get; private init; }

    /// <summary>How many of the connections that the database takes a proxy may use, in percent.</summary>
    [DefaultSource("The rest is for people, and for what is not linked.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-connections.html")]
    public int ProxyConnectionsPercent { get; private init; } = 90;

    /// <summary>How often the operating system's metrics are read, in seconds: 1, 5, 10, 15, 30 or 60.</summary>
    [DefaultSource("Once a minute answers which process it was; shorter intervals cost in proportion.", "RDS.6")]
    public int MonitoringIntervalSeconds { get; private init; } = 60;

    /// <summary>How long Database Insights keeps what the database was busy with, in days.</summary>
    [DefaultSource("What is free of charge.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DatabaseInsights.TurningOnStandard.html")]
    public int InsightsRetentionDays { get; private init; } = 7;

    /// <summary>How long logs are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask; elsewhere long enough to look into a bug.", "CloudWatch.16")]
    public int LogRetentionDays { get; private init; }

    /// <summary>From which duration on a statement is logged.</summary>
    [DefaultSource("A person notices a second; shorter ones Database Insights counts.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.html")]
    public TimeSpan SlowStatement { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>The latency of commits that is worth a ticket.</summary>
    [DefaultSource("Ten times what Aurora takes on an ordinary day.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html")]
    public TimeSpan SlowCommit { get; private init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How far a reader may be behind the writer.</summary>
    [DefaultSource("Usually well below 100 ms; a person who reloads the page notices a second.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html")]
    public TimeSpan ReplicaLag { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a client may wait for a connection of the proxy.</summary>
    [DefaultSource("Ten times what lending an open connection takes; all of it is added to every first statement.", "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.monitoring.html")]
    public TimeSpan ProxyWait { get; private init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The defaults of a tier.</summary>
    public static DatabaseDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new()
        {
            MinAcu = 0,
            MaxAcu = 4,
            Readers = 0,
            BackupRetentionDays = 1,
            LogRetentionDays = 7,
        },
        Tier.Staging => new()
        {
            MinAcu = 0.5,
            MaxAcu = 8,
            Readers = 1,
            BackupRetentionDays = 14,
            LogRetentionDays = 30,
            DeletionProtection = true,
            FinalSnapshot = true,
        },
        Tier.Production => new()
        {
            MinAcu = 2,
            MaxAcu = 16,
            Readers = 1,
            BackupRetentionDays = 35,
            LogRetentionDays = 365,
            DeletionProtection = true,
            Protect = true,
            FinalSnapshot = true,
            ApplyImmediately = false,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
