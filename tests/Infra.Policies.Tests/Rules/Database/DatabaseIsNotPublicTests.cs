using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseIsNotPublicTests : RuleTests<DatabaseIsNotPublic>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance")]
    [InlineData("aws:neptune/clusterInstance:ClusterInstance")]
    public void Good_when_omitted(string type) => Passes($"{type} orders: {{}}");

    [Fact]
    public void Good_when_false() => Passes("aws:rds/instance:Instance orders: { publiclyAccessible: false }");

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance")]
    [InlineData("aws:neptune/clusterInstance:ClusterInstance")]
    public void Bad_when_true(string type) => Violates(
        $"{type} orders: {{ publiclyAccessible: true }}", "orders", "publiclyAccessible", "The database has a public address.");

    [Fact]
    public void Unknown_value() => Undecidable(
        "aws:rds/instance:Instance orders: { publiclyAccessible: !unknown }", "orders", "publiclyAccessible");
}
