using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>Says in a few words of which kinds a number of resources are: the most frequent first, then by name.</summary>
internal static class KindSummary
{
    /// <summary>As many kinds as fit into a width; the rest as a number.</summary>
    public static string Of(IEnumerable<PlannedResource> resources, int width, Glyphs glyphs)
    {
        var kinds = resources
            .GroupBy(resource => TypeNames.Kind(resource.Type), StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => Item(kind.Key, kind.Count(), glyphs))
            .ToList();
        for (var shown = kinds.Count; shown > 0; shown--)
        {
            var text = string.Join(", ", kinds.Take(shown)) + More(kinds.Count - shown, shown);
            if (CellWidth.Of(SafeText.Line(text)) <= width)
            {
                return text;
            }
        }

        return "";
    }

    private static string Item(string kind, int count, Glyphs glyphs) =>
        count == 1 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind} {glyphs.Times}{count}");

    private static string More(int hidden, int shown)
    {
        if (hidden == 0)
        {
            return "";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(shown == 0 ? "" : ", ")}+{hidden} more");
    }
}
