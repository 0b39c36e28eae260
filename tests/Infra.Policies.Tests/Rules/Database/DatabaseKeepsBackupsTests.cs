using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseKeepsBackupsTests : RuleTests<DatabaseKeepsBackups>
{
    private const string TooFew = "Backups are kept for too few days.";

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Good_when_kept_long_enough(string type) => Passes($"{type} orders: {{ backupRetentionPeriod: 14 }}");

    [Theory]
    [InlineData("sandbox", 1)]
    [InlineData("staging", 7)]
    [InlineData("production", 14)]
    public void Good_by_tier(string tier, int days) =>
        Passes($"aws:rds/instance:Instance orders: {{ backupRetentionPeriod: {days}, tags: {{ tier: {tier} }} }}");

    [Fact]
    public void Good_for_a_cluster_in_a_sandbox_when_omitted() => Passes("aws:rds/cluster:Cluster orders: { tags: { tier: sandbox } }");

    [Fact]
    public void Good_for_a_replica() => NotApplicable("""
        aws:rds/instance:Instance orders: { backupRetentionPeriod: !unknown , replicateSourceDb: acme-orders }
        """);

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", "backupRetentionPeriod", TooFew);

    [Fact]
    public void Bad_for_an_instance_in_a_sandbox_when_omitted() =>
        Violates("aws:rds/instance:Instance orders: { tags: { tier: sandbox } }", "orders", "backupRetentionPeriod", TooFew);

    [Theory]
    [InlineData("staging", 6)]
    [InlineData("production", 13)]
    public void Bad_by_tier(string tier, int days) => Violates(
        $"aws:rds/cluster:Cluster orders: {{ backupRetentionPeriod: {days}, tags: {{ tier: {tier} }} }}", "orders", "backupRetentionPeriod");

    [Fact]
    public void Bad_when_more_is_asked_for() => Violates(
        "aws:rds/cluster:Cluster orders: { backupRetentionPeriod: 14 }", "orders", configuration: "minimumDays: { production: 30 }");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:rds/instance:Instance orders: { backupRetentionPeriod: !unknown }", "orders", "backupRetentionPeriod");

    [Fact]
    public void Unknown_whether_it_is_a_replica() =>
        Undecidable("aws:rds/instance:Instance orders: { replicateSourceDb: !unknown }", "orders", "replicateSourceDb");
}
