using System.Collections.Immutable;
using System.Globalization;

namespace Infra;

/// <summary>
/// The golden signals of a <see cref="Bucket"/> whose requests are measured. Answers 4xx are none: asking for an object that is not there is how
/// many programs find out.
/// </summary>
public static class BucketAlarms
{
    /// <summary>The filter of the metrics that cover the whole bucket.</summary>
    internal const string Filter = "EntireBucket";

    private const string Namespace = "AWS/S3";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 20;

    /// <summary>What is watched.</summary>
    public static ImmutableArray<GoldenSignal> For(BucketDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            new()
            {
                Name = "server-errors",
                Meaning = string.Create(CultureInfo.InvariantCulture, $"S3 fails more than {defaults.ErrorPercent} % of the requests, mostly because they come faster than it has scaled to."),
                Runbook = "bucket.md#server-errors",
                Severity = SignalSeverity.Ticket,
                Metrics =
                [
                    new("requests", Namespace, "AllRequests", "Sum", "BucketName", "FilterId"),
                    new("failed", Namespace, "5xxErrors", "Sum", "BucketName", "FilterId"),
                ],
                Expression = string.Create(
                    CultureInfo.InvariantCulture,
                    $"IF(FILL(requests, 0) >= {EnoughRequests}, 100 * FILL(failed, 0) / requests, 0)"),
                Threshold = defaults.ErrorPercent,
                EvaluationPeriods = 15,
                DatapointsToAlarm = 10,
            },
            new()
            {
                Name = "slow-first-byte",
                Meaning = "One in a hundred requests waits long for the first byte of its answer.",
                Runbook = "bucket.md#slow-first-byte",
                Severity = SignalSeverity.Ticket,
                Metrics = [new("latency", Namespace, "FirstByteLatency", "p99", "BucketName", "FilterId")],
                Threshold = defaults.SlowFirstByte.TotalMilliseconds,
                EvaluationPeriods = 15,
                DatapointsToAlarm = 12,
            },
        ];
    }
}
