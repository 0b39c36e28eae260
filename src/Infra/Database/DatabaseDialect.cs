using System.Collections.Immutable;
using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>What differs between the engines: names, limits, parameters, logs, connection strings and the SQL that creates users.</summary>
internal abstract class DatabaseDialect
{
    private static readonly PostgreSqlDialect PostgreSql = new();
    private static readonly MySqlDialect MySql = new();

    /// <summary>The engine's name in AWS.</summary>
    public abstract Rds.EngineType Engine { get; }

    public abstract int Port { get; }

    /// <summary>What RDS Proxy calls the engine.</summary>
    public abstract string ProxyFamily { get; }

    /// <summary>The logs that are exported: each becomes a log group.</summary>
    public abstract ImmutableArray<string> Logs { get; }

    /// <summary>The one of them that has what goes wrong.</summary>
    public abstract string ErrorLog { get; }

    public abstract int MaxDatabaseNameLength { get; }

    /// <summary>Names that the engine has itself, in lower case, besides its words.</summary>
    protected abstract ImmutableHashSet<string> OwnNames { get; }

    public static DatabaseDialect Of(DatabaseEngine engine) => engine == DatabaseEngine.MySql ? MySql : PostgreSql;

    public abstract string DefaultVersion(DatabaseDefaults defaults);

    /// <summary>True for a major version, or for a full one.</summary>
    public abstract bool IsVersion(string version);

    /// <summary>The major part of a version.</summary>
    public abstract string Major(string version);

    /// <summary>The family of parameter groups of a version.</summary>
    public string Family(string version) => $"{Engine}{Major(version)}";

    /// <summary>The minor part of a version, as a number that grows. Null when AWS chooses it.</summary>
    public abstract int? Minor(string version);

    /// <summary>The first minor version of a major one that can pause. Zero for all.</summary>
    public abstract int FirstToPause(string major);

    /// <summary>The first minor version of a major one that scales beyond 128 units. Zero for all.</summary>
    public abstract int FirstToScaleFar(string major);

    /// <summary>The parameters that every database gets, by name.</summary>
    public abstract ImmutableSortedDictionary<string, string> Parameters(DatabaseDefaults defaults);

    /// <summary>How many connections an instance with so much memory takes, or a little less.</summary>
    public abstract int ConnectionLimit(double memoryGiB);

    /// <summary>How the usual .NET driver connects, without a password.</summary>
    public abstract Output<string> ConnectionString(Input<string> host, Input<int> port, Input<string> database, string user);

    /// <summary>Creates the users, one statement on each line. Running it again changes nothing.</summary>
    public abstract string BootstrapSql(string database, string application, string readOnly);

    public bool IsReserved(string name) =>
        DatabaseReservedWords.Contains(name) || OwnNames.Contains(name.ToLowerInvariant());

    /// <summary>The name of the database of a component, which always is one that the engine takes.</summary>
    public string DatabaseName(string component)
    {
        var name = component.Replace('-', '_');
        return IsReserved(name) ? $"{name}_db" : name;
    }
}
