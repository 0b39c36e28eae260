using System.Globalization;

namespace Infra.Preview.Costs;

/// <summary>Amounts as people read them: two digits that count, whole dollars, no pretence of more.</summary>
internal static class CostText
{
    /// <summary>A range: <c>$54</c>, <c>$240 to $1,100</c>, <c>under $1</c>.</summary>
    public static string Of(CostRange range)
    {
        var (low, high) = range.Rounded();
        return low == high ? (high == 0 && range.High > 0 ? "under $1" : Dollars(high)) : $"{Dollars(low)} to {Dollars(high)}";
    }

    /// <summary>A change of a range: <c>+$32 to +$64</c>, <c>-$5</c>, <c>no change</c>.</summary>
    public static string OfChange(CostRange change)
    {
        if (change == CostRange.Zero)
        {
            return "no change";
        }

        var (least, most) = change.Low <= change.High ? (change.Low, change.High) : (change.High, change.Low);
        return CostRange.Round(least) == CostRange.Round(most) ? Signed(most) : $"{Signed(least)} to {Signed(most)}";
    }

    /// <summary>A number without zeros that say nothing.</summary>
    public static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Signed(decimal amount) => CostRange.Round(amount) == 0 && amount != 0
        ? $"{(amount < 0 ? '-' : '+')}under $1"
        : $"{(amount < 0 ? "-" : amount > 0 ? "+" : "")}{Dollars(Math.Abs(CostRange.Round(amount)))}";

    private static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:#,0}");
}
