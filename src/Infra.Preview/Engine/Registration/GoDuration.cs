using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Preview.Engine.Registration;

/// <summary>Reads durations as the protocol writes them: <c>5m</c>, <c>1h30m</c>, <c>1.5h</c>, <c>250ms</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>The duration, or null for empty text.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text == "0")
        {
            return TimeSpan.Zero;
        }

        var match = Form().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is not a duration such as 5m or 1h30m");
        }

        var total = 0.0;
        for (var i = 0; i < match.Groups["number"].Captures.Count; i++)
        {
            var number = double.Parse(match.Groups["number"].Captures[i].ValueSpan, CultureInfo.InvariantCulture);
            total += number * SecondsIn(match.Groups["unit"].Captures[i].Value);
        }

        return total > TimeSpan.MaxValue.TotalSeconds / 2
            ? throw new FormatException($"'{text}' is too long for a duration")
            : TimeSpan.FromSeconds(text[0] == '-' ? -total : total);
    }

    private static double SecondsIn(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "ns" => 1e-9,
        _ => 1e-6,
    };

    [GeneratedRegex(@"^[+-]?(?:(?<number>\d+(?:\.\d*)?|\.\d+)(?<unit>ns|us|µs|μs|ms|s|m|h))+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
