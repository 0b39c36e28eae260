using System.Globalization;

namespace Infra.Protocol.Wire;

/// <summary>The <c>grpc-timeout</c> header: at most eight digits and a unit.</summary>
internal static class TimeoutHeader
{
    public const string Name = "grpc-timeout";

    private const long MaximumDigits = 99_999_999;

    // Timers of the runtime end at 2^32 - 2 ms (49 days); a deadline beyond that is as good as none.
    public static readonly TimeSpan MaximumTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private static readonly (char Unit, long Ticks)[] Units =
    [
        ('u', TimeSpan.TicksPerMicrosecond),
        ('m', TimeSpan.TicksPerMillisecond),
        ('S', TimeSpan.TicksPerSecond),
        ('M', TimeSpan.TicksPerMinute),
        ('H', TimeSpan.TicksPerHour),
    ];

    /// <summary>Writes a positive timeout in the finest unit that holds it, rounded up so that it never reads as zero.</summary>
    public static string Format(TimeSpan timeout)
    {
        foreach (var (unit, ticks) in Units)
        {
            var (whole, rest) = Math.DivRem(timeout.Ticks, ticks);
            var count = rest == 0 ? whole : whole + 1;
            if (count <= MaximumDigits)
            {
                return count.ToString(CultureInfo.InvariantCulture) + unit;
            }
        }

        return $"{MaximumDigits}H";
    }

    public static bool TryParse(string text, out TimeSpan timeout)
    {
        timeout = default;
        if (text.Length is < 2 or > 9
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        if (text[^1] == 'n')
        {
            timeout = TimeSpan.FromTicks((count + TimeSpan.NanosecondsPerTick - 1) / TimeSpan.NanosecondsPerTick);
            return true;
        }

        foreach (var (unit, ticks) in Units)
        {
            if (unit == text[^1])
            {
                timeout = count > TimeSpan.MaxValue.Ticks / ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks(count * ticks);
                return true;
            }
        }

        return false;
    }
}
