using System.Text.Json.Nodes;
using Infra.Cli.Catalog.Model;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli.Catalog;

/// <summary>What one component takes and gives; several where packages share a name.</summary>
internal sealed class ComponentResult(IReadOnlyList<CatalogComponent> components, bool isFull) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        foreach (var component in components)
        {
            new ComponentText(screen.Styled, isFull).Write(component);
        }
    }

    public override JsonNode ToJson() => CatalogJson.ToNode(new(components));

    public override string ToMarkdown() => string.Join('\n', components.Select(ComponentMarkdown.Render));
}
