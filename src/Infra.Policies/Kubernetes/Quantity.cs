using System.Globalization;

namespace Infra.Policies;

/// <summary>Amounts as Kubernetes writes them: <c>500m</c>, <c>1.5</c>, <c>256Mi</c>, <c>2e3</c>.</summary>
internal static class Quantity
{
    private static readonly (string Suffix, double Factor)[] Units =
    [
        ("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40), ("Pi", 1L << 50), ("Ei", 1L << 60),
        ("n", 1e-9), ("u", 1e-6), ("m", 1e-3), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("E", 1e18),
    ];

    /// <summary>Is it at most this much? No for what is missing or no amount.</summary>
    public static Truth AtMost(Property property, double maximum)
    {
        if (property.Text is not { } text || property.Resource!.Graph.Symbols.OccurIn(text))
        {
            return property.AtMost(maximum);
        }

        return Truth.Of(Read(text) is { } amount && amount <= maximum, property);
    }

    private static double? Read(string text)
    {
        foreach (var (suffix, factor) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Number(text.AsSpan(..^suffix.Length)) * factor;
            }
        }

        return Number(text);
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
