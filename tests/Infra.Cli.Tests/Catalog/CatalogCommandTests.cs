using System.Text.Json.Nodes;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Catalog;

public class CatalogCommandTests
{
    [Fact]
    public async Task All_components_are_listed_with_what_they_are()
    {
        var run = await ToolRun.Async("catalog");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Out.Split('\n');
        Assert.Single(lines, line => line.Contains("   Queue ", StringComparison.Ordinal) && line.Contains("An SQS queue with a dead-letter queue: encrypted,", StringComparison.Ordinal));
        Assert.Contains(" Infra", lines);
        Assert.All(lines, line => Assert.True(line.Length <= 110, line));
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("Infra.Queue")]
    [InlineData("infra:queue:Queue")]
    public async Task A_component_is_found_by_name_class_and_type(string name)
    {
        var run = await ToolRun.Async("catalog", name);

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.Out, "queue.txt");
    }

    [Fact]
    public async Task Everything_about_a_component_is_shown_on_request()
    {
        var run = await ToolRun.Async("catalog", "queue", "--full");

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.Out, "queue.full.txt");
    }

    [Fact]
    public async Task A_component_is_a_page_of_Markdown()
    {
        var run = await ToolRun.Async("catalog", "queue", "--output", "markdown");

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.Out, "queue.md");
    }

    [Fact]
    public async Task The_list_is_a_table_of_Markdown()
    {
        var run = await ToolRun.Async("catalog", "--output", "markdown");

        Assert.Contains("| [Queue](docs/components/queue.md) | `Infra` | An SQS queue with a dead-letter queue: encrypted,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_the_same_form_for_all_and_for_one()
    {
        var all = (await ToolRun.Async("catalog", "--output", "json")).Json;
        var one = (await ToolRun.Async("catalog", "queue", "--output", "json")).Json;

        Assert.Equal("catalog", (string?)one["command"]);
        var queue = Assert.Single(one["result"]!["components"]!.AsArray())!;
        Assert.True(JsonNode.DeepEquals(queue, all["result"]!["components"]!.AsArray().Single(component => (string?)component!["type"] == "infra:queue:Queue")));
        var visibility = queue["arguments"]!.AsArray().Single(argument => (string?)argument!["name"] == "VisibilityTimeout")!;
        Assert.Equal(("TimeSpan", false, "0 to 43,200 s (12 h)", "3 min"), (
            (string?)visibility["type"], (bool)visibility["required"]!, (string?)visibility["range"], (string?)visibility["defaultByTier"]!["production"]));
    }

    [Fact]
    public async Task An_unknown_component_is_told_with_what_was_probably_meant()
    {
        var run = await ToolRun.Async("catalog", "Quewe");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: There is no component 'Quewe'.\nallowed Alarms, Backup,", run.Problem, StringComparison.Ordinal);
        Assert.EndsWith("do Did you mean infra catalog Queue?", run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_near_leads_to_the_list()
    {
        var run = await ToolRun.Async("catalog", "mainframe");

        Assert.EndsWith("do infra catalog", run.Problem, StringComparison.Ordinal);
    }
}
