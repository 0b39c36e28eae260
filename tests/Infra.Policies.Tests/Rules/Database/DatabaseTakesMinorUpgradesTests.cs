using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseTakesMinorUpgradesTests : RuleTests<DatabaseTakesMinorUpgrades>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance")]
    [InlineData("aws:neptune/clusterInstance:ClusterInstance")]
    public void Good_when_omitted(string type) => Passes($"{type} orders: {{}}");

    [Fact]
    public void Good_when_true() => Passes("aws:rds/instance:Instance orders: { autoMinorVersionUpgrade: true }");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance")]
    [InlineData("aws:neptune/clusterInstance:ClusterInstance")]
    public void Bad_when_false(string type) => Violates(
        $"{type} orders: {{ autoMinorVersionUpgrade: false }}", "orders", "autoMinorVersionUpgrade",
        "Minor upgrades wait for someone to apply them.");

    [Fact]
    public void Unknown_value() =>
        Undecidable("aws:rds/instance:Instance orders: { autoMinorVersionUpgrade: !unknown }", "orders", "autoMinorVersionUpgrade");
}
