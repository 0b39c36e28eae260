using System.Globalization;
using Infra.Preview.Terminal;

namespace Infra.Preview.Costs;

/// <summary>The parts of an estimate as lines, the same in all reports.</summary>
internal static class CostLines
{
    /// <summary>The components, the most expensive first: a name, a range, and what is paid for.</summary>
    public static IEnumerable<(string Name, string Range, string What)> Components(CostEstimate estimate)
    {
        var items = estimate.Items.ToLookup(estimate.RootOf);
        return estimate.Components.Select(cost => (
            $"{TypeNames.Short(cost.Root)} {cost.Root.Name}",
            CostText.Of(cost.Monthly),
            string.Join("; ", items[cost.Root].GroupBy(static item => item.What, StringComparer.Ordinal).Select(static same => Count(same.Key, same.Count())))));
    }

    /// <summary>What is not in the estimate, by type and reason.</summary>
    public static IEnumerable<string> NotEstimated(CostEstimate estimate) =>
        estimate.NotEstimated.GroupBy(static item => (Type: TypeNames.Short(item.Resource), item.Reason))
            .OrderBy(static group => group.Key.Type, StringComparer.Ordinal).ThenBy(static group => group.Key.Reason, StringComparer.Ordinal)
            .Select(static group => $"{Count(group.Key.Type, group.Count())}: {group.Key.Reason}");

    private static string Count(string text, int count) => count == 1 ? text : string.Create(CultureInfo.InvariantCulture, $"{count} × {text}");
}
