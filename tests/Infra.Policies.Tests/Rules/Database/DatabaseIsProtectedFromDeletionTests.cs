using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseIsProtectedFromDeletionTests : RuleTests<DatabaseIsProtectedFromDeletion>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Good_when_protected(string type) => Passes($"{type} orders: {{ deletionProtection: true }}");

    [Theory]
    [InlineData("{ tags: { tier: sandbox } }")]
    [InlineData("{ replicateSourceDb: acme-orders }")]
    public void Good_where_nothing_would_be_lost(string database) => NotApplicable($"aws:rds/instance:Instance orders: {database}");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Bad_when_omitted(string type) =>
        Violates($"{type} orders: {{}}", "orders", "deletionProtection", "The database can be deleted.");

    [Theory]
    [InlineData("staging")]
    [InlineData("production")]
    public void Bad_when_false(string tier) => Violates(
        $"aws:rds/cluster:Cluster orders: {{ deletionProtection: false, tags: {{ tier: {tier} }} }}", "orders", "deletionProtection");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:rds/instance:Instance orders: { deletionProtection: !unknown }", "orders", "deletionProtection");

    [Fact]
    public void Unknown_whether_it_is_a_replica() =>
        Undecidable("aws:rds/instance:Instance orders: { replicateSourceDb: !unknown }", "orders", "replicateSourceDb");
}
