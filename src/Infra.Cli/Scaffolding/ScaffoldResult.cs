using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;

namespace Infra.Cli.Scaffolding;

/// <summary>What was made.</summary>
internal sealed class ScaffoldResult(string name, ScaffoldTemplate template, string folder, IReadOnlyList<string> files, bool usesProjects, IReadOnlyList<string> next) : VerbResult
{
    private string References => usesProjects
        ? "It refers to the projects of this checkout, so that it runs at once."
        : "It refers to packages of Infra: your feed has to have them.";

    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        writer.WriteLine();
        writer.WriteLine(new StyledText().Add($" {name}", TextStyle.Strong).Add($"  {template.Summary}"));
        writer.WriteLine();
        foreach (var file in files)
        {
            writer.WriteLine(new StyledText().Add("   + ", TextStyle.Create).Add($"{folder}/{file}"));
        }

        writer.WriteLine();
        writer.WriteWrapped(References, indent: 1, TextStyle.Faint);
        writer.WriteLine();
        writer.WriteLine(" Next", TextStyle.Strong);
        foreach (var step in next)
        {
            writer.WriteWrapped(step, indent: 3, TextStyle.Accent);
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["name"] = name,
        ["template"] = template.Name,
        ["folder"] = folder,
        ["files"] = new JsonArray([.. files.Select(static file => JsonValue.Create(file))]),
        ["references"] = usesProjects ? "projects" : "packages",
        ["next"] = new JsonArray([.. next.Select(static step => JsonValue.Create(step))]),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder($"**{name}**: {template.Summary} {References}\n\n");
        files.ToList().ForEach(file => text.Append($"- `{folder}/{file}`\n"));
        return text.Append("\n```bash\n").AppendJoin('\n', next).Append("\n```\n").ToString();
    }
}
