using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Function"/>: errors, refused calls, calls near the timeout, and events that failed.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html</remarks>
public static class FunctionAlarms
{
    private const string Lambda = "AWS/Lambda";

    /// <summary>The signals of the function itself.</summary>
    /// <param name="defaults">The defaults of the function's tier.</param>
    /// <param name="timeout">How long a call may take.</param>
    public static ImmutableArray<GoldenSignal> For(FunctionDefaults defaults, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            new()
            {
                Name = "error-rate",
                Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {defaults.ErrorPercent} % of calls fail."),
                Runbook = "function.md#error-rate",
                Severity = SignalSeverity.Page,
                Metrics = [new("calls", Lambda, "Invocations", "Sum", "FunctionName"), new("failed", Lambda, "Errors", "Sum", "FunctionName")],
                Expression = "IF(FILL(calls, 0) > 0, 100 * FILL(failed, 0) / FILL(calls, 0), 0)",
                Threshold = defaults.ErrorPercent,
                EvaluationPeriods = 5,
                DatapointsToAlarm = 3,
            },
            new()
            {
                Name = "refused-calls",
                Meaning = "Calls are refused: as many run as the function or the account may have at the same time.",
                Runbook = "function.md#refused-calls",
                Severity = SignalSeverity.Ticket,
                Metrics = [new("refused", Lambda, "Throttles", "Sum", "FunctionName")],
                Threshold = 0,
                EvaluationPeriods = 15,
                DatapointsToAlarm = 5,
            },
            new()
            {
                Name = "near-timeout",
                Meaning = string.Create(
                    CultureInfo.InvariantCulture, $"Calls take more than {defaults.NearTimeoutPercent} % of the {timeout.TotalSeconds} s after which they are cut off."),
                Runbook = "function.md#near-timeout",
                Severity = SignalSeverity.Ticket,
                Metrics = [new("duration", Lambda, "Duration", "Maximum", "FunctionName")],
                Threshold = timeout.TotalMilliseconds * defaults.NearTimeoutPercent / 100,
                EvaluationPeriods = 15,
                DatapointsToAlarm = 3,
            },
        ];
    }

    /// <summary>The signals of a function that gets events, whether Lambda could keep those that failed.</summary>
    public static ImmutableArray<GoldenSignal> ForEvents() =>
    [
        new()
        {
            Name = "lost-events",
            Meaning = "Events that failed are lost: Lambda could not put them into the queue of failed events.",
            Runbook = "function.md#lost-events",
            Severity = SignalSeverity.Page,
            Metrics = [new("lost", Lambda, "DestinationDeliveryFailures", "Sum", "FunctionName")],
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
    ];

    /// <summary>The signals of the queue of failed events.</summary>
    public static ImmutableArray<GoldenSignal> ForFailedEvents() =>
    [
        new()
        {
            Name = "failed-events",
            Meaning = "Events failed for good and wait in the queue of failed events, until it drops them after 14 days.",
            Runbook = "function.md#failed-events",
            Severity = SignalSeverity.Ticket,
            Metrics = [new("failed", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName")],
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
    ];

    internal static ImmutableArray<MonitoredSignal> Watch(FunctionDefaults defaults, TimeSpan timeout, Input<string> function, Output<string>? failedEvents)
    {
        var ofFunction = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["FunctionName"] = function };
        var signals = MonitoredSignal.All(For(defaults, timeout), ofFunction);
        return failedEvents is null
            ? signals
            :
            [
                .. signals,
                .. MonitoredSignal.All(ForEvents(), ofFunction),
                .. MonitoredSignal.All(ForFailedEvents(), new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["QueueName"] = failedEvents }),
            ];
    }
}
