using System.Globalization;
using System.Text;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Costs;

namespace Infra.Examples.Tests;

/// <summary>What a stack costs, as lines to review: one for each component, and one for each kind of thing without a price.</summary>
internal static class CostOutline
{
    public static string Of(Plan plan)
    {
        var estimate = CostEstimate.Of(new PlanGraph(plan), "us-east-1");
        var text = new StringBuilder($"\ncost a month: {Range(estimate.Total)}\n");
        foreach (var component in estimate.Components)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {component.Root.Type} {component.Root.Name}: {Range(component.Monthly)}\n");
        }

        foreach (var group in estimate.NotEstimated.GroupBy(item => $"{item.Resource.Type}: {item.Reason}").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {group.Count()} {group.Key}\n");
        }

        return text.ToString();
    }

    private static string Range(CostRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.Low:0.00} to {range.High:0.00}");
}
