using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Costs.Quoting;

namespace Infra.Preview.Costs;

/// <summary>
/// What a stack costs in a month as far as its plan tells: what runs by the hour, at list prices, between the least and the most that it scales to.
/// What depends on use is listed, not guessed. Prices, sources and assumptions: <c>docs/costs.md</c>.
/// </summary>
public sealed class CostEstimate
{
    private readonly Plan _plan;

    private CostEstimate(Plan plan, IReadOnlyList<CostItem> items, IReadOnlyList<UnpricedItem> notEstimated)
    {
        _plan = plan;
        Items = items;
        NotEstimated = notEstimated;
        Total = items.Aggregate(CostRange.Zero, static (sum, item) => sum + item.Monthly);
    }

    /// <summary>When the prices were looked up, as <c>2026-11-21</c>.</summary>
    public static string PricesOf => PriceTable.Current.Date;

    /// <summary>The Region that the prices are those of.</summary>
    public static string PricedRegion => PriceTable.Current.Region;

    /// <summary>What has a price, in the order of the plan.</summary>
    public IReadOnlyList<CostItem> Items { get; }

    /// <summary>What costs something that the plan does not tell, in the order of the plan.</summary>
    public IReadOnlyList<UnpricedItem> NotEstimated { get; }

    /// <summary>All items together.</summary>
    public CostRange Total { get; }

    /// <summary>What belongs together by outermost component, the most expensive first.</summary>
    public IReadOnlyList<ComponentCost> Components =>
        [.. Items.GroupBy(RootOf)
            .Select(static group => new ComponentCost(group.Key, group.Aggregate(CostRange.Zero, static (sum, item) => sum + item.Monthly)))
            .OrderByDescending(static cost => cost.Monthly.High).ThenBy(static cost => cost.Root.Urn, StringComparer.Ordinal)];

    /// <summary>Estimates a plan.</summary>
    /// <param name="graph">The plan.</param>
    /// <param name="region">The Region of resources that name none themselves; null when nobody knows, which widens the range.</param>
    public static CostEstimate Of(PlanGraph graph, string? region)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var items = new List<CostItem>();
        var notEstimated = new List<UnpricedItem>();
        var quoter = new Quoter(graph, region);
        foreach (var view in graph.All)
        {
            foreach (var quote in quoter.Quote(view))
            {
                if (quote.Monthly is { } monthly)
                {
                    items.Add(new CostItem(view.Resource, quote.Text, monthly));
                }
                else
                {
                    notEstimated.Add(new UnpricedItem(view.Resource, quote.Text));
                }
            }
        }

        return new CostEstimate(graph.Plan, items, notEstimated);
    }

    internal PlannedResource RootOf(CostItem item)
    {
        var resource = item.Resource;
        var root = resource;
        for (var component = _plan.ComponentOf(resource); component is not null; component = _plan.ComponentOf(component))
        {
            root = component;
        }

        return root;
    }
}
