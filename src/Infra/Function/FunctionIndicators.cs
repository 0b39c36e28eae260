using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>Which calls of a <see cref="Function"/> were good. Only worth an objective where somebody waits for them.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html</remarks>
internal static class FunctionIndicators
{
    private const string Lambda = "AWS/Lambda";

    /// <summary>Calls that neither failed nor were refused.</summary>
    public static ServiceLevelIndicator Availability(Input<string> function) => new(
        [
            new("calls", Lambda, "Invocations", "Sum", "FunctionName"),
            new("failed", Lambda, "Errors", "Sum", "FunctionName"),
            // A refused call is not counted as one.
            new("refused", Lambda, "Throttles", "Sum", "FunctionName"),
        ],
        "(FILL(calls, 0) + FILL(refused, 0))",
        "FILL(failed, 0) + FILL(refused, 0)",
        Dimensions(function));

    /// <summary>Calls that took no longer than the bound. Lambda measures in milliseconds, without the start of the program.</summary>
    public static ServiceLevelIndicator Latency(Input<string> function, TimeSpan bound) => new(
        [
            new("done", Lambda, "Duration", "SampleCount", "FunctionName"),
            new("fast", Lambda, "Duration", string.Create(CultureInfo.InvariantCulture, $"PR(:{bound.TotalMilliseconds})"), "FunctionName"),
        ],
        "FILL(done, 0)",
        "FILL(done, 0) * (100 - FILL(fast, 100)) / 100",
        Dimensions(function));

    private static Dictionary<string, Input<string>> Dimensions(Input<string> function) => new(StringComparer.Ordinal) { ["FunctionName"] = function };
}
