using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Docs;

/// <summary>What <c>docs/cli.md</c> shows is what the tool says. <c>INFRA_UPDATE_SNAPSHOTS=1</c> runs every command line of the page again and writes what came out.</summary>
public sealed partial class CliPageTests
{
    private static string PagePath => RepositoryRoot.Path("docs", "cli.md");

    private static string Page => File.ReadAllText(PagePath).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_page_shows_what_the_tool_says()
    {
        using var folder = new TemporaryFolder();
        var page = new StringBuilder();
        var end = 0;
        foreach (Match match in Run().Matches(Page))
        {
            page.Append(Page, end, match.Index - end).Append(await RunAsync(folder.Path, match.Groups["line"].Value));
            end = match.Index + match.Length;
        }

        Snapshot.MatchFile(page.Append(Page, end, Page.Length - end).ToString(), PagePath);
    }

    [Fact]
    public async Task Every_verb_has_its_help_on_the_page()
    {
        var missing = (await VerbsAsync("")).Where(verb => !Page.Contains($"<!-- run: infra {verb} --help -->", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_example_of_the_help_is_a_command_line_that_the_tool_takes()
    {
        foreach (var verb in await VerbsAsync(""))
        {
            var help = (await ToolRun.Async([.. verb.Split(' '), "--help", "--output", "json"])).Json["result"]!;
            Assert.NotEmpty(help["examples"]!.AsArray());
            foreach (var example in help["examples"]!.AsArray().Select(example => (string)example!["commandLine"]!).Where(line => line.StartsWith("infra ", StringComparison.Ordinal)))
            {
                var words = Words(example.Split(" > ")[0].Split(" | ")[0]);
                var run = await ToolRun.Async([.. words.Skip(1), "--help"]);
                Assert.True(run is { ExitCode: 0, Error: "" }, $"{example}: {run.Error}");
            }
        }
    }

    // Groups have verbs, and no work of their own.
    private static async Task<List<string>> VerbsAsync(string group)
    {
        var help = (await ToolRun.Async([.. Words(group), "--help", "--output", "json"])).Json["result"]!;
        var verbs = new List<string>();
        foreach (var verb in help["verbs"]!.AsArray().Select(verb => $"{group} {verb!["name"]}".Trim()))
        {
            var below = await VerbsAsync(verb);
            verbs.AddRange(below.Count > 0 ? below : [verb]);
        }

        return verbs;
    }

    private static async Task<string> RunAsync(string folder, string line)
    {
        var run = await ToolRun.InAsync(folder, [.. Words(line).Skip(1)]);
        var said = run.Out.Length > 0 && run.Out[0] == '{' ? Shorten(run.Out) : run.Out;
        var failed = run.ExitCode == 0 ? "" : $"\n(exit code {run.ExitCode})\n";
        return $"<!-- run: {line} -->\n\n```text\n$ {line}\n{said}{run.Error}{failed}```\n\n<!-- end run -->";
    }

    // A page shows the form; the whole list is a command away.
    private static string Shorten(string json)
    {
        var node = JsonNode.Parse(json)!;
        foreach (var list in node["result"]!.AsObject().Select(member => member.Value).OfType<JsonArray>().ToList())
        {
            while (list.Count > 2)
            {
                list.RemoveAt(2);
            }
        }

        return node.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<!-- run: (?<line>[^\n]+) -->\n.*?<!-- end run -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
