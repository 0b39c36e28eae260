using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseExportsLogsTests : RuleTests<DatabaseExportsLogs>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres, enabledCloudwatchLogsExports: [postgresql, upgrade] }")]
    [InlineData("aws:rds/instance:Instance orders: { engine: mysql, enabledCloudwatchLogsExports: [error, general, slowquery] }")]
    [InlineData("aws:rds/instance:Instance orders: { engine: sqlserver-web, enabledCloudwatchLogsExports: [error] }")]
    [InlineData("aws:rds/instance:Instance orders: { engine: oracle-se2, enabledCloudwatchLogsExports: [alert, audit] }")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-mysql, enabledCloudwatchLogsExports: [audit, error] }")]
    [InlineData("aws:docdb/cluster:Cluster orders: { enabledCloudwatchLogsExports: [audit, profiler] }")]
    [InlineData("aws:neptune/cluster:Cluster orders: { enableCloudwatchLogsExports: [audit] }")]
    public void Good_when_exported(string plan) => Passes(plan);

    [Theory]
    [InlineData("{ engine: custom-oracle-ee }")]
    [InlineData("{ replicateSourceDb: acme-orders }")]
    public void Good_for_engines_that_are_not_listed_or_named(string database) => NotApplicable($"aws:rds/instance:Instance orders: {database}");

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { engine: postgres }", "enabledCloudwatchLogsExports", "The postgresql log is not exported.")]
    [InlineData("aws:rds/cluster:Cluster orders: { engine: aurora-postgresql }", "enabledCloudwatchLogsExports", "The postgresql log is not exported.")]
    [InlineData("aws:docdb/cluster:Cluster orders: {}", "enabledCloudwatchLogsExports", "The audit log is not exported.")]
    [InlineData("aws:neptune/cluster:Cluster orders: {}", "enableCloudwatchLogsExports", "The audit log is not exported.")]
    public void Bad_when_omitted(string plan, string property, string message) => Violates(plan, "orders", property, message);

    [Theory]
    [InlineData("mariadb", "error", "The slowquery log is not exported.")]
    [InlineData("mariadb", "slowquery", "The error log is not exported.")]
    [InlineData("mysql", "error", "The slowquery log is not exported.")]
    [InlineData("db2-se", "notify.log", "The diag.log log is not exported.")]
    [InlineData("oracle-ee", "alert", "The audit log is not exported.")]
    [InlineData("oracle-ee", "audit", "The alert log is not exported.")]
    [InlineData("sqlserver-se", "agent", "The error log is not exported.")]
    public void Bad_when_another_log_is_exported(string engine, string log, string message) => Violates(
        $"aws:rds/instance:Instance orders: {{ engine: {engine}, enabledCloudwatchLogsExports: [{log}] }}", "orders", "enabledCloudwatchLogsExports", message);

    [Fact]
    public void Bad_for_each_log_that_is_not_exported() =>
        ViolatesAll("aws:rds/instance:Instance orders: { engine: mysql, enabledCloudwatchLogsExports: [general] }", "orders", "orders");

    [Fact]
    public void Bad_when_another_log_is_asked_for() => Violates(
        "aws:rds/instance:Instance orders: { engine: mysql, enabledCloudwatchLogsExports: [error] }",
        "orders", message: "The audit log is not exported.", configuration: "logs: { mysql: [error, audit] }");

    [Fact]
    public void Unknown_exports() => Undecidable("""
        aws:rds/instance:Instance orders: { engine: postgres, enabledCloudwatchLogsExports: !unknown }
        """, "orders", "enabledCloudwatchLogsExports");

    [Fact]
    public void Unknown_engine() => Undecidable("aws:rds/instance:Instance orders: { engine: !unknown }", "orders", "engine");
}
