namespace Infra.Preview.Costs.Quoting;

/// <summary>What a resource, or a part of it, costs in a month; or why that is not known.</summary>
/// <param name="Monthly">How much at the prices of the table's Region; null when it is not known.</param>
/// <param name="Text">What is paid for, or why it is not known.</param>
internal sealed record Quote(CostRange? Monthly, string Text)
{
    public static Quote Of(decimal monthly, string what) => new(new CostRange(monthly, monthly), what);

    public static Quote Of(decimal low, decimal high, string what) => new(new CostRange(low, high), what);

    public static Quote Unknown(string reason) => new(null, reason);

    /// <summary>The cost depends on a property that only the cloud knows.</summary>
    public static Quote DependsOn(string property) => Unknown($"depends on {property}, which is not known before deployment");
}
