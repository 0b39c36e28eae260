using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;

namespace Infra.Cli.Scaffolding;

/// <summary>The templates.</summary>
internal sealed class TemplateListResult(IReadOnlyList<ScaffoldTemplate> templates) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        var width = templates.Max(static template => template.Name.Length);
        screen.Styled.WriteLine();
        foreach (var template in templates)
        {
            screen.Styled.WriteLabelled($" {template.Name.PadRight(width)}  ", TextStyle.Accent, template == templates[0] ? $"{template.Summary} (default)" : template.Summary);
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["templates"] = new JsonArray([.. templates.Select(template => new JsonObject
        {
            ["name"] = template.Name,
            ["summary"] = template.Summary,
            ["isDefault"] = template == templates[0],
        })]),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder("| Template | What it is |\n| --- | --- |\n");
        templates.ToList().ForEach(template => text.Append($"| `{template.Name}` | {template.Summary} |\n"));
        return text.ToString();
    }
}
