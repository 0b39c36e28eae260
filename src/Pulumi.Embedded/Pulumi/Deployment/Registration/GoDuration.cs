using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pulumi;

/// <summary>Durations as Go's time.Duration writes and reads them. Empty text is no duration.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    // Longer units first where one is the beginning of another.
    private static readonly (string Unit, double Ticks)[] Units =
    [
        ("ns", 0.01),
        ("us", TimeSpan.TicksPerMicrosecond),
        ("µs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    internal static string Format(TimeSpan? duration)
    {
        if (duration is not { } value)
            return "";
        if (value == TimeSpan.Zero)
            return "0s";

        var text = new StringBuilder(value < TimeSpan.Zero ? "-" : "");
        value = value.Duration();
        if ((long)value.TotalHours is > 0 and var hours)
            text.Append(CultureInfo.InvariantCulture, $"{hours}h");
        if (value.Minutes > 0)
            text.Append(CultureInfo.InvariantCulture, $"{value.Minutes}m");
        if (value.Ticks % TimeSpan.TicksPerMinute is > 0 and var rest)
            text.Append(CultureInfo.InvariantCulture, $"{rest / (decimal)TimeSpan.TicksPerSecond:0.#######}s");
        return text.ToString();
    }

    /// <exception cref="FormatException">The text is no duration.</exception>
    internal static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        var rest = text.AsSpan();
        var negative = rest[0] == '-';
        rest = rest.TrimStart("+-");
        if (rest is "0")
            return TimeSpan.Zero;

        var ticks = 0.0;
        do
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                throw new FormatException($"'{text}' is no duration such as 1h30m or 90s.");
            rest = rest[digits..];
            var (unit, length) = FindUnit(rest) ?? throw new FormatException($"'{text}' has a unit other than h, m, s, ms, us and ns.");
            ticks += number * unit;
            rest = rest[length..];
        }
        while (!rest.IsEmpty);

        return TimeSpan.FromTicks((long)Math.Round(negative ? -ticks : ticks));
    }

    private static (double Ticks, int Length)? FindUnit(ReadOnlySpan<char> text)
    {
        foreach (var (unit, ticks) in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal))
                return (ticks, unit.Length);
        }

        return null;
    }
}
