using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StatefulResourceIsNotReplacedTests : RuleTests<StatefulResourceIsNotReplaced>
{
    [Theory]
    [InlineData("create")]
    [InlineData("update")]
    [InlineData("delete")]
    public void Good_for_other_operations(string operation) => Passes($$"""
        aws:rds/instance:Instance orders: { $change: {{operation}} }
        """);

    [Fact]
    public void Good_for_what_holds_no_data() => NotApplicable("aws:ecs/service:Service api: { $change: replace }");

    [Fact]
    public void Good_when_nothing_changes() => NotApplicable("aws:rds/instance:Instance orders: { $change: same }");

    [Fact]
    public void Bad_when_replaced() => Violates(
        "aws:rds/instance:Instance orders: { $change: replace, $replaceKeys: [engine, storageEncrypted] }",
        "orders",
        message: "The deployment replaces it because of engine, storageEncrypted.");

    [Fact]
    public void Bad_when_the_reason_is_omitted() => Violates(
        "aws:s3/bucket:Bucket data: { $change: replace }", "data", message: "The deployment replaces it because of a change.");

    [Fact]
    public void Unknown_changes_are_said_not_to_have_been_judged()
    {
        var result = Evaluate("aws:rds/instance:Instance orders: {}", configuration: null);

        Assert.Empty(result.Findings);
        Assert.Equal("the changes are not known without a baseline", Assert.Single(result.Rules).NotRun);
    }
}
