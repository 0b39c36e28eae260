using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>How many there are of something: at least, and at most.</summary>
internal readonly record struct Amount(decimal Low, decimal High)
{
    public static Amount Of(decimal number) => new(number, number);

    /// <summary>A number that the plan says; null when it does not.</summary>
    public static Amount? Of(Property property) => property.Number is { } number and >= 0 and < 1e9 ? Of((decimal)number) : null;

    /// <summary>The bounds that the plan says; null when it does not say both.</summary>
    public static Amount? Between(Property least, Property most) =>
        Of(least) is { } low && Of(most) is { } high ? new Amount(low.Low, Math.Max(low.Low, high.High)) : null;

    public override string ToString() => Low == High ? CostText.Number(High) : $"{CostText.Number(Low)} to {CostText.Number(High)}";
}
