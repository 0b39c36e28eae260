using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class DatabaseAdminIsNotNamedByDefaultTests : RuleTests<DatabaseAdminIsNotNamedByDefault>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { username: orders_owner }")]
    [InlineData("aws:rds/instance:Instance orders: { username: postgres_owner }")]
    [InlineData("aws:rds/cluster:Cluster orders: { masterUsername: orders_owner }")]
    [InlineData("aws:docdb/cluster:Cluster orders: { masterUsername: orders_owner }")]
    public void Good_with_a_name_of_its_own(string plan) => Passes(plan);

    [Fact]
    public void Good_when_omitted_because_the_source_has_it() => NotApplicable("aws:rds/instance:Instance orders: { snapshotIdentifier: acme }");

    [Theory]
    [InlineData("aws:rds/instance:Instance orders: { username: postgres }", "username")]
    [InlineData("aws:rds/instance:Instance orders: { username: Admin }", "username")]
    [InlineData("aws:rds/cluster:Cluster orders: { masterUsername: root }", "masterUsername")]
    [InlineData("aws:docdb/cluster:Cluster orders: { masterUsername: admin }", "masterUsername")]
    public void Bad_with_a_name_that_is_tried_first(string plan, string property) =>
        Violates(plan, "orders", property, "The master user has a name that everyone knows.");

    [Theory]
    [InlineData("administrator")]
    [InlineData("awsuser")]
    [InlineData("master")]
    [InlineData("sa")]
    [InlineData("ROOT")]
    public void Bad_with_each_name_that_engines_and_tools_propose(string name) =>
        Violates($"aws:rds/instance:Instance orders: {{ username: {name} }}", "orders", "username");

    [Fact]
    public void Bad_with_a_name_of_the_configuration() => Violates(
        "aws:rds/instance:Instance orders: { username: acme }", "orders", "username", configuration: "names: [acme]");

    [Fact]
    public void Unknown_value() => Undecidable("aws:rds/instance:Instance orders: { username: !unknown }", "orders", "username");
}
