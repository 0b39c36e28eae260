namespace Infra.Preview.Costs;

/// <summary>What something costs in a month: at least, and at most. Dollars.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
public readonly record struct CostRange(decimal Low, decimal High)
{
    /// <summary>Nothing.</summary>
    public static CostRange Zero => default;

    /// <summary>Both together.</summary>
    public static CostRange operator +(CostRange left, CostRange right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>How much more the left one is than the right one, end by end.</summary>
    public static CostRange operator -(CostRange left, CostRange right) => new(left.Low - right.Low, left.High - right.High);

    /// <summary>The same as the operator.</summary>
    public static CostRange Add(CostRange left, CostRange right) => left + right;

    /// <summary>The same as the operator.</summary>
    public static CostRange Subtract(CostRange left, CostRange right) => left - right;

    /// <summary>Both ends with two digits that count, in whole dollars: an estimate is no better than that.</summary>
    public CostRange Rounded() => new(Round(Low), Round(High));

    internal static decimal Round(decimal amount)
    {
        var step = 1m;
        while (Math.Abs(amount) / step >= 100)
        {
            step *= 10;
        }

        return Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;
    }
}
