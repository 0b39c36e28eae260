using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Database"/> can be told. Defaults by tier: see <see cref="DatabaseDefaults"/>.</summary>
public sealed partial class DatabaseArgs : ComponentArgs
{
    /// <summary>The network to run in: its isolated subnets.</summary>
    public required Network Network { get; set; }

    /// <summary>The engine. Changing it replaces the database. Default: <see cref="DatabaseEngine.PostgreSql"/>.</summary>
    public DatabaseEngine Engine { get; set; }

    /// <summary>
    /// The engine's version: a major one (<c>17</c>, MySQL <c>8.0</c>), of which AWS chooses the minor, or a full one (<c>17.5</c>, MySQL
    /// <c>8.0.mysql_aurora.3.10.1</c>). It counts when the database is created and together with <see cref="UpgradeFrom"/>; in between, minor
    /// versions are AWS's. Default: <see cref="DatabaseDefaults.PostgreSqlVersion"/> or <see cref="DatabaseDefaults.MySqlVersion"/>.
    /// </summary>
    public string? EngineVersion { get; set; }

    /// <summary>
    /// The major version that runs now, while the database is brought to a newer <see cref="EngineVersion"/>. Remove it with the next
    /// deployment. Default: no major upgrade is allowed.
    /// </summary>
    public string? UpgradeFrom { get; set; }

    /// <summary>How large the instances are.</summary>
    public DatabaseCapacity Capacity { get; set; } = new();

    /// <summary>
    /// How many instances besides the writer take reads, and over when it fails: 0 to 15. Default: <see cref="DatabaseDefaults.Readers"/>.
    /// </summary>
    public int? Readers { get; set; }

    /// <summary>
    /// The name of the database in the cluster: letters, digits and _. Cannot be changed later. Default: the component's name with _ for -,
    /// and <c>_db</c> behind it where that is a word of SQL.
    /// </summary>
    public string? DatabaseName { get; set; }

    /// <summary>The names of the logins.</summary>
    public DatabaseUsers Users { get; set; } = new();

    /// <summary>When AWS makes backups and maintains the database.</summary>
    public DatabaseMaintenance Maintenance { get; set; } = new();

    /// <summary>
    /// The key of your own that encrypts storage, backups, insights and the master password. Changing it replaces the database. Default:
    /// the key that AWS has for RDS.
    /// </summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>
    /// The snapshot, by name or ARN, that the database is created from, with its users and databases. It counts at creation only. Default: an
    /// empty database.
    /// </summary>
    public Input<string>? RestoreFrom { get; set; }

    /// <summary>Parameters of the engine, by name. They count from the next restart on. Default: those that force TLS and log slow statements.</summary>
    public IDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// True to open the Data API, with which whoever has the IAM permission runs SQL over HTTPS from anywhere. Default: false.
    /// </summary>
    public bool DataApi { get; set; }

    /// <summary>
    /// True to put RDS Proxy in front, for many short-lived clients such as functions. What is linked uses it. A database with a proxy never
    /// pauses. Default: false.
    /// </summary>
    public bool Proxy { get; set; }

    /// <summary>
    /// False to release the database for deletion, in a deployment of its own. Default: <see cref="DatabaseDefaults.DeletionProtection"/>.
    /// </summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public DatabaseCustomize Customize { get; set; } = new();
}
