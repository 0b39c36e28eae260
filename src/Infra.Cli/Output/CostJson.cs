using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Preview.Costs;

namespace Infra.Cli.Output;

/// <summary>What a stack costs in a month, as JSON: the numbers of the text, rounded as there.</summary>
internal static class CostJson
{
    public static JsonObject Of(StackCost cost)
    {
        var json = Range(cost.Estimate.Total);
        json["currency"] = "USD";
        json["change"] = cost.Change is { } change ? Range(change) : null;
        json["region"] = CostEstimate.PricedRegion;
        json["pricesOf"] = CostEstimate.PricesOf;
        json["components"] = new JsonArray([.. cost.Estimate.Components.Select(static component => Named(Range(component.Monthly), component.Root))]);
        json["notEstimated"] = new JsonArray([.. cost.Estimate.NotEstimated.Select(static item => Named(new JsonObject { ["reason"] = item.Reason }, item.Resource))]);
        return json;
    }

    private static JsonObject Range(CostRange range)
    {
        var (low, high) = range.Rounded();
        return new JsonObject { ["low"] = low, ["high"] = high };
    }

    private static JsonObject Named(JsonObject json, PlannedResource resource)
    {
        json["urn"] = resource.Urn;
        return json;
    }
}
