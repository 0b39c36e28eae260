using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Cdn"/>: errors, and a slow origin. Answers 4xx are none: most of them are robots'.</summary>
public static class CdnAlarms
{
    /// <summary>Where CloudFront reports its metrics.</summary>
    internal const string Region = "us-east-1";

    private const string Namespace = "AWS/CloudFront";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 20;

    /// <summary>What is watched.</summary>
    /// <param name="defaults">The bounds.</param>
    /// <param name="hasAdditionalMetrics">True when CloudFront reports the origin's latency.</param>
    public static ImmutableArray<GoldenSignal> For(CdnDefaults defaults, bool hasAdditionalMetrics)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return hasAdditionalMetrics ? [Errors(defaults), SlowOrigin(defaults)] : [Errors(defaults)];
    }

    internal static Dictionary<string, Input<string>> Of(Output<string> distributionId) =>
        new(StringComparer.Ordinal) { ["DistributionId"] = distributionId, ["Region"] = "Global" };

    /// <summary>Requests that were not answered with a server error.</summary>
    internal static ServiceLevelIndicator Availability(Output<string> distributionId) => new(
        [Requests, Failed], "FILL(requests, 0)", "FILL(requests, 0) * FILL(failed, 0) / 100", Of(distributionId))
    {
        Region = Region,
    };

    private static SignalMetric Requests { get; } = new("requests", Namespace, "Requests", "Sum", "DistributionId", "Region");

    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html : in percent.
    private static SignalMetric Failed { get; } = new("failed", Namespace, "5xxErrorRate", "Average", "DistributionId", "Region");

    private static GoldenSignal Errors(CdnDefaults defaults) => new()
    {
        Name = "error-rate",
        Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {defaults.ErrorPercent} % of requests fail with a server error."),
        Runbook = "cdn.md#error-rate",
        Severity = SignalSeverity.Page,
        Metrics = [Requests, Failed],
        Expression = string.Create(CultureInfo.InvariantCulture, $"IF(FILL(requests, 0) >= {EnoughRequests}, FILL(failed, 0), 0)"),
        Threshold = defaults.ErrorPercent,
        EvaluationPeriods = 5,
        DatapointsToAlarm = 3,
    };

    private static GoldenSignal SlowOrigin(CdnDefaults defaults) => new()
    {
        Name = "slow-origin",
        Meaning = "One in a hundred requests that are not in the cache waits long for the origin.",
        Runbook = "cdn.md#slow-origin",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("latency", Namespace, "OriginLatency", "p99", "DistributionId", "Region")],
        Threshold = defaults.SlowOrigin.TotalMilliseconds,
        EvaluationPeriods = 15,
        DatapointsToAlarm = 12,
    };
}
