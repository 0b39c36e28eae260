using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>Aurora MySQL, and MySqlConnector.</summary>
internal sealed partial class MySqlDialect : DatabaseDialect
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html#AuroraMySQL.Managing.MaxConnections
    private static readonly (double BelowGiB, int Connections)[] Limits =
        [(8, 90), (16, 135), (32, 1000), (64, 2000), (128, 3000), (256, 4000), (384, 5000), (double.PositiveInfinity, 6000)];

    public override Rds.EngineType Engine => Rds.EngineType.AuroraMysql;

    public override int Port => 3306;

    public override string ProxyFamily => "MYSQL";

    public override ImmutableArray<string> Logs { get; } = ["audit", "error", "slowquery"];

    public override string ErrorLog => "error";

    public override int MaxDatabaseNameLength => 64;

    protected override ImmutableHashSet<string> OwnNames { get; } =
        ["information_schema", "innodb", "mysql", "performance_schema", "rdsadmin", "rdsrepladmin", "rdstopmgr", "sys", "tmp"];

    public override string DefaultVersion(DatabaseDefaults defaults) => defaults.MySqlVersion;

    public override bool IsVersion(string version) => Version().IsMatch(version);

    public override string Major(string version) => string.Join('.', version.Split('.')[..2]);

    // 8.0.mysql_aurora.3.10.1: the hundreds tell Aurora's major version, so that 3.08 comes before 3.10 and 4.00.
    public override int? Minor(string version) => version.Split('.') is [_, _, _, var major, var minor, ..]
        ? (int.Parse(major, CultureInfo.InvariantCulture) * 100) + int.Parse(minor, CultureInfo.InvariantCulture)
        : null;

    public override int FirstToPause(string major) => major == "8.0" ? 308 : 0;

    public override int FirstToScaleFar(string major) => major == "8.0" ? 306 : 0;

    // The audit log has logins, and changes of rights and tables, but not the statements of applications: they would be the larger part by far.
    public override ImmutableSortedDictionary<string, string> Parameters(DatabaseDefaults defaults) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("long_query_time", defaults.SlowStatement.TotalSeconds.ToString(CultureInfo.InvariantCulture))
            .Add("require_secure_transport", "ON")
            .Add("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL")
            .Add("server_audit_logging", "1")
            .Add("slow_query_log", "1");

    public override int ConnectionLimit(double memoryGiB) => Limits.First(limit => memoryGiB < limit.BelowGiB).Connections;

    public override Output<string> ConnectionString(Input<string> host, Input<int> port, Input<string> database, string user) =>
        Output.Format($"Server={host};Port={port};Database={database};User ID={user};SSL Mode=VerifyFull");

    public override string BootstrapSql(string database, string application, string readOnly) => string.Join('\n',
        User(application),
        User(readOnly),
        $"GRANT ALL PRIVILEGES ON {Pattern(database)}.* TO '{application}'@'%';",
        $"GRANT SELECT, SHOW VIEW ON {Pattern(database)}.* TO '{readOnly}'@'%';");

    private static string User(string name) =>
        $"CREATE USER IF NOT EXISTS '{name}'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL;";

    // In a grant, _ stands for any character.
    private static string Pattern(string database) => $"`{database.Replace("_", "\\_", StringComparison.Ordinal)}`";

    [GeneratedRegex("^8\\.[0-9](\\.mysql_aurora\\.[0-9]\\.[0-9]{1,2}\\.[0-9]{1,2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
