using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseTagsItsSnapshotsTests : RuleTests<DatabaseTagsItsSnapshots>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Good_when_copied(string type) => Passes($"{type} orders: {{ copyTagsToSnapshot: true }}");

    [Fact]
    public void Good_for_members_whose_cluster_makes_the_snapshots() =>
        NotApplicable("aws:rds/clusterInstance:ClusterInstance one: { copyTagsToSnapshot: false }");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:neptune/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", "copyTagsToSnapshot", "Snapshots have no tags.");

    [Fact]
    public void Bad_when_false() => Violates("aws:rds/instance:Instance orders: { copyTagsToSnapshot: false }", "orders", "copyTagsToSnapshot");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:rds/instance:Instance orders: { copyTagsToSnapshot: !unknown }", "orders", "copyTagsToSnapshot");
}
