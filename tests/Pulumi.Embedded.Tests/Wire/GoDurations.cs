using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Embedded.Tests.Wire;

/// <summary>Reads what Go's time.ParseDuration reads.</summary>
internal static class GoDurations
{
    private static readonly Regex Parts = new(@"(?<number>\d+\.?\d*)(?<unit>ms|us|µs|ns|h|m|s)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    internal static double Seconds(string duration)
    {
        var parts = Parts.Matches(duration);
        Assert.Equal(duration, string.Concat(parts.Select(part => part.Value)));
        return parts.Sum(part => double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
        {
            "h" => 3600,
            "m" => 60,
            "s" => 1,
            "ms" => 1e-3,
            "ns" => 1e-9,
            _ => 1e-6,
        });
    }
}
