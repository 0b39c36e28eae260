using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>What quotes are made from: the plan and the prices.</summary>
internal sealed record QuoteBook(PlanGraph Graph, PriceTable Prices)
{
    /// <summary>A price that the table has.</summary>
    public decimal Monthly(string name) => Prices.Monthly(name) ?? throw new InvalidOperationException($"prices.json has no {name}.");

    /// <summary>What an amount costs at a price that the table has.</summary>
    public Quote Of(string name, Amount amount, string what) => Quote.Of(amount.Low * Monthly(name), amount.High * Monthly(name), what);
}
