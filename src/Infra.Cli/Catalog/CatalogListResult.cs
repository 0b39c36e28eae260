using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Catalog.Model;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;

namespace Infra.Cli.Catalog;

/// <summary>All components: a line each for people, everything for tools.</summary>
internal sealed class CatalogListResult(CatalogDocument catalog) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        var width = catalog.Components.Max(static component => component.Name.Length);
        foreach (var package in catalog.Components.GroupBy(static component => component.Package))
        {
            writer.WriteLine();
            writer.WriteLine($" {package.Key}", TextStyle.Strong);
            foreach (var component in package)
            {
                writer.WriteLabelled($"   {component.Name.PadRight(width)}  ", TextStyle.Accent, ComponentText.Plain(Short(component.Summary)));
            }
        }

        writer.WriteLine();
        writer.WriteWrapped("infra catalog COMPONENT shows arguments, defaults, outputs, links and signals of one.", indent: 1, TextStyle.Faint);
    }

    // What it is; what else there is to say of it stands with the component.
    private static string Short(string summary) => summary.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? summary[..(end + 1)] : summary;

    public override JsonNode ToJson() => CatalogJson.ToNode(catalog);

    public override string ToMarkdown()
    {
        var text = new StringBuilder("| Component | Package | What it is |\n| --- | --- | --- |\n");
        foreach (var component in catalog.Components)
        {
            var name = component.Docs is null ? component.Name : $"[{component.Name}]({component.Docs})";
            text.Append($"| {name} | `{component.Package}` | {ComponentMarkdown.Cell(component.Summary)} |\n");
        }

        return text.ToString();
    }
}
