using System.Text.Json.Nodes;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Docs;

/// <summary>
/// What <c>docs/cli.md</c> and the pages in <c>docs/cli</c> show is what the tool says. <c>INFRA_UPDATE_SNAPSHOTS=1</c> runs every command line of the pages
/// again and writes what came out.
/// </summary>
public sealed class CliPageTests
{
    private const int LongestText = 120;

    private static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (0, "done, or nothing speaks against it"),
        (1, "the program or the environment failed: it does not build, a file cannot be written, a program is missing"),
        (2, "bad usage, or a file that is not in order"),
        (3, "a mandatory policy is violated"),
        (4, "a stateful resource would be replaced or deleted, and `--allow-replace` does not name it"),
        (130, "interrupted"),
    ];

    public static TheoryData<string> Pages => [.. CliPage.Names];

    [LinuxTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_shows_what_the_tool_says(string name)
    {
        using var folder = new PageFolder();
        var page = new CliPage(name);

        var text = await page.FillAsync(async (way, line) => way == "tail" ? await TailAsync(folder, line) : Shown(line, await folder.RunAsync(way, line)));

        if (name == "cli.md")
        {
            text = CliPage.With(CliPage.With(text, "verbs", await VerbsAsync()), "exit codes", await ExitCodesAsync());
        }

        Snapshot.MatchFile(text, page.FullPath);
    }

    [Fact]
    public async Task Every_verb_has_its_help_its_output_and_its_JSON_on_its_page()
    {
        foreach (var verb in await VerbNames.AllAsync())
        {
            var text = new CliPage(PageOf(verb)).Text;
            Assert.Contains($"<!-- run: infra {verb} --help -->", text, StringComparison.Ordinal);
            Assert.Matches($"<!-- run[a-z ]*: infra {verb}( (?!--help)[^\n]*)? -->\n\n```text\n", text);
            Assert.Matches($"<!-- run[a-z ]*: infra {verb.Split(' ')[0]}[^\n]* --output json -->\n\n```text\n", text);
        }
    }

    [Fact]
    public void Every_schema_is_linked_and_the_version_is_that_of_the_envelope()
    {
        var page = new CliPage("cli/json.md").Text;

        Assert.All(Schemas.SchemaFolder.All.Keys, file => Assert.Contains($"](../schemas/{file})", page, StringComparison.Ordinal));
        Assert.Contains($"| `schemaVersion` | `{Schemas.SchemaFolder.All["envelope.schema.json"]["properties"]!["schemaVersion"]!["const"]}`, ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_the_help_is_a_command_line_that_the_tool_takes()
    {
        foreach (var verb in await VerbNames.AllAsync())
        {
            var help = (await ToolRun.Async([.. verb.Split(' '), "--help", "--output", "json"])).Json["result"]!;
            Assert.NotEmpty(help["examples"]!.AsArray());
            foreach (var example in help["examples"]!.AsArray().Select(example => (string)example!["commandLine"]!).Where(line => line.StartsWith("infra ", StringComparison.Ordinal)))
            {
                var words = example.Split(" > ")[0].Split(" | ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var run = await ToolRun.Async([.. words.Skip(1), "--help"]);
                Assert.True(run is { ExitCode: 0, Error: "" }, $"{example}: {run.Error}");
            }
        }
    }

    private static string PageOf(string verb) => $"cli/{verb.Split(' ')[0]}.md";

    private static string Shown(string line, ToolOutcome run)
    {
        var isJson = run.Out.StartsWith('{');
        var said = isJson ? Shorten(run.Out) : run.Out;
        var failed = run.ExitCode == 0 ? "" : $"\n(exit code {run.ExitCode})\n";
        // Standard error says once more what is in the document.
        return $"```text\n$ {line}\n{said}{(isJson ? "" : run.Error)}{failed}```\n";
    }

    // The summary of several stacks, as text and as the picture of a terminal.
    private static async Task<string> TailAsync(PageFolder folder, string line)
    {
        var run = await folder.RunAsync("", line, isColored: true);
        Assert.True(run.ExitCode == 0, run.Error);
        var lines = run.Out.TrimEnd('\n').Split('\n');
        var plain = lines.Select(text => string.Concat(AnsiText.Parse(text).Select(part => part.Text))).ToList();
        var start = plain.FindLastIndex(text => text.StartsWith("   stack ", StringComparison.Ordinal));
        Snapshot.MatchFile(AnsiSvg.Render(line, string.Join('\n', lines)), RepositoryRoot.Path("docs", "images", "infra-preview.svg"));
        return $"```text\n{string.Join('\n', plain.Skip(start)).TrimEnd()}\n```\n";
    }

    private static async Task<string> VerbsAsync()
    {
        var help = (await ToolRun.Async("--help", "--output", "json")).Json["result"]!;
        return "| Verb | What it does |\n| --- | --- |\n" + string.Concat(help["verbs"]!.AsArray().Select(verb =>
            $"| [`infra {verb!["name"]}`]({PageOf((string)verb["name"]!)}) | {verb["summary"]} |\n"));
    }

    private static async Task<string> ExitCodesAsync()
    {
        var verbs = await VerbNames.AllAsync();
        var codes = new List<(string Verb, int Code)>();
        foreach (var verb in verbs)
        {
            var help = (await ToolRun.Async([.. verb.Split(' '), "--help", "--output", "json"])).Json["result"]!;
            codes.AddRange(help["exitCodes"]!.AsArray().Select(code => (verb, (int)code!["code"]!)));
        }

        return "| Exit code | Meaning | Verbs |\n| --- | --- | --- |\n" + string.Concat(ExitCodes.Select(entry =>
        {
            var having = codes.Where(code => code.Code == entry.Code).Select(code => code.Verb).ToList();
            return $"| {entry.Code} | {entry.Meaning} | {(having.Count == verbs.Count ? "all" : string.Join(", ", having.Select(verb => $"`{verb}`")))} |\n";
        }));
    }

    // A page shows the form; the whole is a command away.
    private static string Shorten(string json)
    {
        var node = JsonNode.Parse(json)!;
        Shorten(node);
        return node.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static void Shorten(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            while (list.Count > 2)
            {
                list.RemoveAt(2);
            }
        }

        var children = node switch { JsonObject map => map.Select(entry => entry.Value), JsonArray items => items, _ => [] };
        foreach (var child in children.ToList())
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > LongestText)
            {
                child.ReplaceWith($"{text[..LongestText]}…");
            }

            Shorten(child);
        }
    }
}
