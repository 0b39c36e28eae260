using System.Text.Json.Nodes;
using Infra.Testing;

namespace Infra.Cli.Tests.Preview;

public class PreviewCommandTests
{
    [LinuxFact]
    public async Task A_program_that_knows_nothing_of_us_is_previewed()
    {
        using var tree = new StackTree().Add("network");

        var outcome = await tree.PreviewAsync("network");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith("\n network · dev · 3 resources to create\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n   infra preview network --full ", outcome.Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task The_current_folder_is_the_default()
    {
        using var tree = new StackTree().Add("network", folder: ".");

        var outcome = await tree.PreviewAsync("--json", "-");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("network", outcome.Json["project"]!.GetValue<string>());
    }

    [LinuxFact]
    public async Task What_a_program_prints_comes_before_its_plan_and_stays_out_of_documents()
    {
        using var tree = new StackTree().Add("chatting");

        var text = await tree.PreviewAsync("chatting");
        var json = await tree.PreviewAsync("chatting", "--output", "json");

        Assert.StartsWith("hello from the program\n", text.Out, StringComparison.Ordinal);
        Assert.Contains("hello from the program", json.Error, StringComparison.Ordinal);
        Assert.Equal(0, json.Json["exitCode"]!.GetValue<int>());
    }

    [LinuxFact]
    public async Task Every_stack_with_a_file_can_be_meant()
    {
        using var tree = new StackTree().Add("network").Write("network/Pulumi.dev.yaml", "config: {}").Write("network/Pulumi.prod.yaml", "config: {}");

        var outcome = await tree.PreviewAsync("network", "--all-stacks", "--output", "json");

        Assert.Equal(["dev", "prod"], outcome.Json["result"]!["stacks"]!.AsArray().Select(stack => stack!["stack"]!.GetValue<string>()));
    }

    [LinuxFact]
    public async Task Markdown_is_the_comment_of_a_pull_request()
    {
        using var tree = new StackTree().Add("network").Add("shop");

        var outcome = await tree.PreviewAsync("network", "shop", "--output", "markdown");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("<!-- infra:preview -->\n### ✅ Ready to deploy\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("| shop/dev |", outcome.Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Plans_of_several_stacks_go_to_a_folder_that_later_previews_compare_with()
    {
        using var tree = new StackTree().Add("network").Add("shop");
        await tree.PreviewAsync("network", "shop", "--json", "plans");
        File.Delete(tree.PathOf("plans/shop.dev.json"));

        var outcome = await tree.PreviewAsync("network", "shop", "--against", "plans", "--output", "json");

        var stacks = outcome.Json["result"]!["stacks"]!.AsArray();
        Assert.True(stacks[0]!["changes"]!["isEmpty"]!.GetValue<bool>());
        Assert.Null(stacks[1]!["changes"]);
        Assert.Equal("plans has no shop.dev.json: everything counts as new.", stacks[1]!["warnings"]![0]!.GetValue<string>());
    }

    [LinuxFact]
    public async Task A_folder_that_is_no_stack_has_a_line_of_its_own_and_took_no_time()
    {
        using var tree = new StackTree().Add("network");

        var outcome = await tree.PreviewAsync("network", "nowhere");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.Out.Split('\n'), line => line.StartsWith(" x nowhere ", StringComparison.Ordinal) && line.TrimEnd().EndsWith("no stack", StringComparison.Ordinal));
    }

    [LinuxFact]
    public async Task One_report_tells_of_all_stacks()
    {
        using var tree = new StackTree().Add("network").Add("shop");

        var outcome = await tree.PreviewAsync("network", "shop", "--report", "all.html", "--report", "all.md", "--policy-report", "all.sarif");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("<title>2 stacks</title>", tree.Read("all.html"), StringComparison.Ordinal);
        Assert.Contains("| network/dev |", tree.Read("all.md"), StringComparison.Ordinal);
        Assert.Single(JsonNode.Parse(tree.Read("all.sarif"))!["runs"]!.AsArray());
        Assert.Contains("\n   wrote all.html\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two --against plan.json", "error: --against plan.json is one file, and there are 2 stacks.")]
    [InlineData("one two --json -", "error: --json - has room for one plan.")]
    [InlineData("one --all-stacks --stack dev", "error: --all-stacks leaves nothing for --stack to do.")]
    [InlineData("one --report plan.pdf", "error: The name 'plan.pdf' does not say which report to write.")]
    [InlineData("one --json plan.json --report plan.json", "error: plan.json is to be written twice.")]
    [InlineData("one --no-policy --policy core", "error: --no-policy leaves nothing for --policy to do.")]
    [InlineData("one --parallel 0", "error: --parallel cannot be '0'.")]
    [InlineData("one --config secret", "error: --config has no key and value.")]
    public async Task What_makes_no_sense_is_refused_before_anything_runs(string args, string problem)
    {
        using var tree = new StackTree();

        var outcome = await tree.PreviewAsync(args.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(problem, outcome.Problem, StringComparison.Ordinal);
    }
}
