using System.Text.Json.Nodes;

namespace Infra.Cli.Tests.Check;

public class CheckCommandTests
{
    [Fact]
    public async Task A_plan_that_breaks_a_mandatory_rule_ends_with_3_and_its_reports_are_written()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "plan.json", "--policy", "strict", "--policy-report", "all.sarif", "--policy-report", "all.xml");

        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("\n shop/dev  plan.json\n", outcome.Out, StringComparison.Ordinal);
        Assert.NotEmpty(JsonNode.Parse(tree.Read("all.sarif"))!["runs"]![0]!["results"]!.AsArray());
        Assert.StartsWith("<?xml", tree.Read("all.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_recognised_by_itself()
    {
        using var tree = new StackTree().Write("state.json", Plans.NetworkExport);

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "state.json", "--output", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("network", outcome.Json["result"]!["stacks"]![0]!["project"]!.GetValue<string>());
        Assert.Equal("core", outcome.Json["result"]!["stacks"]![0]!["policies"]!["pack"]!.GetValue<string>());
    }

    [Fact]
    public async Task Debt_that_was_written_down_does_not_fail_the_next_run()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket());
        await ToolRun.InAsync(tree.FullPath, "check", "plan.json", "--policy", "strict", "--write-policy-baseline", "debt.json");

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "plan.json", "--policy", "strict", "--policy-baseline", "debt.json", "--output", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.True(outcome.Json["result"]!["stacks"]![0]!["policies"]!["baselined"]!.GetValue<int>() > 0);
    }

    [Fact]
    public async Task The_project_s_own_files_say_what_is_judged()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket()).Write("infra.policies.yaml", "name: ours\nextends: [strict]\n");

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "plan.json", "--output", "json");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal("ours", outcome.Json["result"]!["stacks"]![0]!["policies"]!["pack"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_files_of_one_stack_are_judged_and_reported_together()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket()).Write("state.json", Plans.Bucket(tags: ("owner", "me")));

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "plan.json", "state.json", "--policy", "strict", "--policy-report", "all.sarif");

        Assert.Equal(3, outcome.ExitCode);
        Assert.NotEmpty(JsonNode.Parse(tree.Read("all.sarif"))!["runs"]![0]!["results"]!.AsArray());
    }

    [Fact]
    public async Task The_content_of_a_file_that_is_no_plan_is_not_repeated()
    {
        using var tree = new StackTree().Write("secrets.env", "note: hunter2\n");

        var outcome = await ToolRun.InAsync(tree.FullPath, "check", "secrets.env");

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("error: secrets.env cannot be used: it is no JSON from line 1, column 2 on.", outcome.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "error: infra check needs FILE:")]
    [InlineData("check missing.json", "error: ")]
    [InlineData("check plan.json --policy cor", "error: There is no policy pack 'cor'.")]
    [InlineData("check plan.json --waivers missing.yaml", "error: ")]
    [InlineData("check plan.json --policy-baseline missing.json", "error: missing.json cannot be read: there is no such file.")]
    [InlineData("check plan.json --policy-baseline plan.json", "error: ")]
    [InlineData("check plan.json --policy-report plan.pdf", "error: The name 'plan.pdf' does not say which report to write.")]
    public async Task Bad_usage_ends_with_2(string commandLine, string problem)
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, commandLine.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(problem, outcome.Problem, StringComparison.Ordinal);
    }
}
