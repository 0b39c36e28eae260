using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Infra.Plans.Changes;

/// <summary>Amounts of CPU, memory and the like, which Kubernetes writes in its own way: <c>0.5</c> is <c>500m</c>, and <c>1024Mi</c> is <c>1Gi</c>.</summary>
internal static class Quantity
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.+-");

    private static readonly FrozenDictionary<string, decimal> Units = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        [""] = 1,
        ["n"] = 0.000000001m,
        ["u"] = 0.000001m,
        ["m"] = 0.001m,
        ["k"] = 1_000,
        ["M"] = 1_000_000,
        ["G"] = 1_000_000_000,
        ["T"] = 1_000_000_000_000,
        ["P"] = 1_000_000_000_000_000,
        ["E"] = 1_000_000_000_000_000_000,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
        ["Pi"] = 1L << 50,
        ["Ei"] = 1L << 60,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Where a manifest has quantities: as entries of these maps, or under these names.
    private static readonly FrozenSet<string> Maps = new[]
    {
        "requests", "limits", "hard", "capacity", "default", "defaultRequest", "max", "min", "maxLimitRequestRatio", "overhead", "podFixed", "target",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = new[] { "sizeLimit", "divisor" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when both are the same amount, at a place of a Kubernetes object where amounts stand.</summary>
    public static bool AreEqual(string path, PlanValue? left, PlanValue? right) => IsAmount(path) && Read(left) is { } amount && amount == Read(right);

    private static bool IsAmount(string path)
    {
        var names = PropertyPath.Names(path);
        return names.Count > 0 && (Names.Contains(names[^1]) || (names.Count > 1 && Maps.Contains(names[^2])));
    }

    private static decimal? Read(PlanValue? value)
    {
        if (value is not (StringValue or NumberValue))
        {
            return null;
        }

        var text = value.ToString() ?? "";
        var length = text.AsSpan().IndexOfAnyExcept(Digits);
        var (number, unit) = length < 0 ? (text, "") : (text[..length], text[length..]);
        try
        {
            return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && Units.TryGetValue(unit, out var factor) ? amount * factor : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
