using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Scaffolding.Pipelines;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;

namespace Infra.Cli.Scaffolding;

/// <summary>What was made.</summary>
internal sealed class ScaffoldResult(string name, ScaffoldTemplate template, string folder, IReadOnlyList<string> files, bool usesProjects, IReadOnlyList<string> next) : VerbResult
{
    private string References => usesProjects
        ? "It refers to the projects of this checkout, so that it runs at once."
        : "It refers to packages of Infra: your feed has to have them.";

    /// <summary>The pipeline that came with it; null for none.</summary>
    public Pipeline? Pipeline { get; init; }

    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        writer.WriteLine();
        writer.WriteLabelled($" {name}  ", TextStyle.Strong, template.Summary);
        writer.WriteLine();
        foreach (var file in files.Select(file => $"{folder}/{file}").Concat(Pipeline?.Files ?? []))
        {
            writer.WriteLine(new StyledText().Add("   + ", TextStyle.Create).Add(file));
        }

        writer.WriteLine();
        writer.WriteWrapped(References, indent: 1, TextStyle.Faint);
        WriteFillIn(writer);
        writer.WriteLine();
        writer.WriteLine(" Next", TextStyle.Strong);
        foreach (var step in next)
        {
            writer.WriteWhole(step, indent: 3, TextStyle.Accent);
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["name"] = name,
        ["template"] = template.Name,
        ["folder"] = folder,
        ["files"] = Texts(files),
        ["references"] = usesProjects ? "projects" : "packages",
        ["pipeline"] = Pipeline is null ? null : new JsonObject
        {
            ["kind"] = Pipeline.Kind,
            ["files"] = Texts(Pipeline.Files),
            ["fillIn"] = new JsonArray([.. Pipeline.FillIn.Select(static one => new JsonObject { ["value"] = one.Value, ["meaning"] = one.Meaning, ["files"] = Texts(one.Files) })]),
        },
        ["next"] = Texts(next),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder($"**{name}**: {template.Summary} {References}\n\n");
        foreach (var file in files.Select(file => $"{folder}/{file}").Concat(Pipeline?.Files ?? []))
        {
            text.Append($"- `{file}`\n");
        }

        if (Pipeline is not null)
        {
            text.Append("\n| Stands there now | Fill in | Where |\n| --- | --- | --- |\n");
            Pipeline.FillIn.ToList().ForEach(one => text.Append($"| `{one.Value}` | {one.Meaning} | {string.Join(", ", one.Files.Select(static file => $"`{file}`"))} |\n"));
        }

        return text.Append("\n```bash\n").AppendJoin('\n', next).Append("\n```\n").ToString();
    }

    private void WriteFillIn(TerminalWriter writer)
    {
        if (Pipeline is null)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(" Fill in", TextStyle.Strong);
        var width = Pipeline.FillIn.Max(static one => one.Value.Length);
        foreach (var one in Pipeline.FillIn)
        {
            writer.WriteLabelled($"   {one.Value.PadRight(width)}  ", TextStyle.Accent, one.Meaning);
            writer.WriteLabelled($"   {new string(' ', width)}  ", TextStyle.Plain, $"in {string.Join(", ", one.Files)}", TextStyle.Faint);
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);
}
