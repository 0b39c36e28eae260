using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>Aurora PostgreSQL, and Npgsql.</summary>
internal sealed partial class PostgreSqlDialect : DatabaseDialect
{
    private const int MostConnections = 5000;

    // AWS's table, divided by the memory: 189 connections for 2 GiB, a little more of each GiB above.
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
    private const double ConnectionsPerGiB = 94.5;

    public override Rds.EngineType Engine => Rds.EngineType.AuroraPostgresql;

    public override int Port => 5432;

    public override string ProxyFamily => "POSTGRESQL";

    public override ImmutableArray<string> Logs { get; } = ["postgresql"];

    public override string ErrorLog => "postgresql";

    public override int MaxDatabaseNameLength => 63;

    protected override ImmutableHashSet<string> OwnNames { get; } = ["admin", "db", "postgres", "public", "rdsadmin", "rdstopmgr", "rdsrepladmin", "template0", "template1"];

    public override string DefaultVersion(DatabaseDefaults defaults) => defaults.PostgreSqlVersion;

    public override bool IsVersion(string version) => Version().IsMatch(version);

    public override string Major(string version) => version.Split('.')[0];

    public override int? Minor(string version) =>
        version.Split('.') is [_, var minor] ? int.Parse(minor, CultureInfo.InvariantCulture) : null;

    public override int FirstToPause(string major) => major switch { "14" => 12, "15" => 7, "16" => 3, _ => 0 };

    public override int FirstToScaleFar(string major) => major switch { "14" => 10, "15" => 5, "16" => 1, _ => 0 };

    public override ImmutableSortedDictionary<string, string> Parameters(DatabaseDefaults defaults) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("log_lock_waits", "1")
            .Add("log_min_duration_statement", defaults.SlowStatement.TotalMilliseconds.ToString(CultureInfo.InvariantCulture))
            .Add("rds.force_ssl", "1");

    public override int ConnectionLimit(double memoryGiB) => Math.Min(MostConnections, (int)(memoryGiB * ConnectionsPerGiB));

    public override Output<string> ConnectionString(Input<string> host, Input<int> port, Input<string> database, string user) =>
        Output.Format($"Host={host};Port={port};Database={database};Username={user};SSL Mode=VerifyFull");

    // What the application creates belongs to a role that nobody logs in with: only so can the master user, who must not become a member of
    // rds_iam and thereby lose its password, say what the read-only user sees of tables to come.
    public override string BootstrapSql(string database, string application, string readOnly)
    {
        var owner = $"{application}_owner";
        return string.Join('\n',
            Role(owner, "NOLOGIN"),
            Role(application, "LOGIN"),
            Role(readOnly, "LOGIN"),
            $"GRANT rds_iam TO {application}, {readOnly};",
            $"GRANT {owner} TO {application};",
            $"GRANT {owner} TO CURRENT_USER;",
            $"ALTER ROLE {application} SET role TO '{owner}';",
            $"ALTER ROLE {readOnly} SET default_transaction_read_only TO on;",
            $"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {application};",
            $"GRANT CREATE ON DATABASE {database} TO {owner};",
            $"GRANT CONNECT ON DATABASE {database} TO {readOnly};",
            $"GRANT USAGE, CREATE ON SCHEMA public TO {owner};",
            $"GRANT USAGE ON SCHEMA public TO {readOnly};",
            $"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {readOnly};",
            $"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT SELECT ON TABLES TO {readOnly};",
            $"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT SELECT ON SEQUENCES TO {readOnly};");
    }

    private static string Role(string name, string login) =>
        $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') THEN CREATE ROLE {name} {login}; END IF; END $$;";

    [GeneratedRegex("^(1[4-9]|[2-9][0-9])(\\.[0-9]{1,2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
