using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StatefulResourceIsNotDeletedTests : RuleTests<StatefulResourceIsNotDeleted>
{
    [Theory]
    [InlineData("create")]
    [InlineData("update")]
    [InlineData("replace")]
    public void Good_for_other_operations(string operation) => Passes($$"""
        aws:rds/instance:Instance orders: { $change: {{operation}} }
        """);

    [Fact]
    public void Good_for_what_holds_no_data() => NotApplicable("aws:ecs/service:Service api: { $change: delete }");

    [Fact]
    public void Good_for_what_only_leaves_the_stack() => Passes("""
        aws:rds/instance:Instance orders: { $change: delete, $options: { retainOnDelete: true } }
        """);

    [Fact]
    public void Bad_when_deleted_and_retaining_is_omitted() => Violates(
        "aws:s3/bucket:Bucket data: { $change: delete }", "data", message: "The deployment deletes it.");

    [Fact]
    public void Bad_even_when_protected_for_the_deployment_would_stop_there() => Violates(
        "aws:s3/bucket:Bucket data: { $change: delete, $options: { protect: true } }", "data");

    [Fact]
    public void Unknown_changes_are_said_not_to_have_been_judged()
    {
        var result = Evaluate("aws:rds/instance:Instance orders: {}", configuration: null);

        Assert.Empty(result.Findings);
        Assert.Equal("the changes are not known without a baseline", Assert.Single(result.Rules).NotRun);
    }
}
