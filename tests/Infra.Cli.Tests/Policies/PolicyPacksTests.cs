using Infra.Policies;

namespace Infra.Cli.Tests.Policies;

public class PolicyPacksTests
{
    [Fact]
    public async Task Packs_are_listed_with_how_much_they_ask_for()
    {
        var run = await ToolRun.Async("policies", "packs");

        var strict = BuiltInPacks.Strict.Select(PolicyCatalogue.BuiltIn).Count;
        Assert.Contains($" strict          {strict} mandatory\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(" mandatory  default\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_and_Markdown_have_every_pack()
    {
        var json = (await ToolRun.Async("policies", "packs", "--output", "json")).Json["result"]!["packs"]!.AsArray();
        var markdown = (await ToolRun.Async("policies", "packs", "--output", "markdown")).Out;

        Assert.Equal(BuiltInPacks.All.Keys.Order(StringComparer.Ordinal), json.Select(pack => (string)pack!["name"]!));
        Assert.Equal("core", (string?)Assert.Single(json, pack => (bool)pack!["isDefault"]!)!["name"]);
        Assert.All(BuiltInPacks.All.Keys, name => Assert.Contains($"| `{name}`", markdown, StringComparison.Ordinal));
    }
}
