using Infra.Plans;
using Infra.Policies;

namespace Infra.Preview.Costs;

/// <summary>What a stack costs in a month, and what it cost before.</summary>
/// <param name="Estimate">What it will cost.</param>
/// <param name="Before">What it costs today; null without a baseline.</param>
public sealed record StackCost(CostEstimate Estimate, CostEstimate? Before)
{
    /// <summary>How much more it will cost than today; null without a baseline.</summary>
    public CostRange? Change => Before is null ? null : Estimate.Total - Before.Total;

    /// <summary>False when there is nothing in the stack that AWS charges for.</summary>
    public bool IsAny => Estimate.Items.Count > 0 || Estimate.NotEstimated.Count > 0 || Before is { Items.Count: > 0 };

    /// <summary>The total and its change in a few words: <c>$240 to $1,100 a month (+$32)</c>.</summary>
    public string Text => $"{CostText.Of(Estimate.Total)} a month{(Change is { } change ? $" ({CostText.OfChange(change)})" : "")}";

    /// <summary>What the estimate rests on and leaves out, in one sentence.</summary>
    public string Note
    {
        get
        {
            var count = Estimate.NotEstimated.DistinctBy(static item => item.Resource.Urn).Count();
            var rest = count switch { 0 => "without traffic", 1 => "without traffic, and without what 1 resource costs by use", _ => $"without traffic, and without what {count} resources cost by use" };
            return $"{rest}; list prices of {CostEstimate.PricedRegion}, {CostEstimate.PricesOf}.";
        }
    }

    /// <summary>Estimates a plan, and what there is today.</summary>
    /// <param name="graph">The plan.</param>
    /// <param name="baseline">What there is today, or null.</param>
    /// <param name="region">See <see cref="CostEstimate.Of"/>.</param>
    public static StackCost Of(PlanGraph graph, Plan? baseline, string? region) =>
        new(CostEstimate.Of(graph, region), baseline is null ? null : CostEstimate.Of(new PlanGraph(baseline), region));
}
