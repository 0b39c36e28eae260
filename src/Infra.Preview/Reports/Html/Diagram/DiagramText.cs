using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>The diagram in words, for those who do not see it.</summary>
internal static class DiagramText
{
    /// <summary>All of a box but its name.</summary>
    public static string Of(DiagramBox box) => string.Join(", ", Facts(box));

    /// <summary>How big a diagram is.</summary>
    public static string Of(ArchitectureGraph graph) =>
        $"{PlanCounts.Number(graph.Boxes.Count, "part")}, {PlanCounts.Number(graph.Arrows.Count, "connection")}";

    private static IEnumerable<string> Facts(DiagramBox box)
    {
        if (box.Kind.Length > 0)
        {
            yield return box.Kind;
        }

        if (box.Resources > 0)
        {
            yield return PlanCounts.Number(box.Resources, "resource");
        }

        if (box.Network is { } network)
        {
            yield return $"in {network.Name}";
        }

        if (box.Zones is { } zones)
        {
            yield return zones.Text;
        }

        if (box.IsWatched)
        {
            yield return "watched";
        }

        if (box.IsChanged)
        {
            yield return "changed";
        }
    }
}
