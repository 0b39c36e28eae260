using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseLeavesFinalSnapshotTests : RuleTests<DatabaseLeavesFinalSnapshot>
{
    private const string NoName = "The final snapshot has no name, so none is taken.";

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Good_when_named_and_skip_is_omitted(string type) => Passes($"{type} orders: {{ finalSnapshotIdentifier: orders-final }}");

    [Fact]
    public void Good_when_the_name_is_an_output() => Passes("""
        aws:rds/instance:Instance orders: { skipFinalSnapshot: false, finalSnapshotIdentifier: "${suffix.id}-final" }
        random:index/randomPet:RandomPet suffix: {}
        """);

    [Theory]
    [InlineData("{ skipFinalSnapshot: true, tags: { tier: sandbox } }")]
    [InlineData("{ skipFinalSnapshot: true, replicateSourceDb: acme-orders }")]
    public void Good_where_nothing_would_be_lost(string database) => NotApplicable($"aws:rds/instance:Instance orders: {database}");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:docdb/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", "finalSnapshotIdentifier", NoName);

    [Theory]
    [InlineData("{ skipFinalSnapshot: true }")]
    [InlineData("{ skipFinalSnapshot: true, finalSnapshotIdentifier: orders-final, tags: { tier: staging } }")]
    public void Bad_when_skipped(string database) => Violates(
        $"aws:rds/instance:Instance orders: {database}", "orders", "skipFinalSnapshot", "The final snapshot is skipped.");

    [Fact]
    public void Unknown_value() => Undecidable("""
        aws:rds/instance:Instance orders: { skipFinalSnapshot: !unknown , finalSnapshotIdentifier: orders-final }
        """, "orders", "skipFinalSnapshot");

    [Fact]
    public void Unknown_name() =>
        Undecidable("aws:rds/instance:Instance orders: { finalSnapshotIdentifier: !unknown }", "orders", "finalSnapshotIdentifier");
}
