using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Queue"/>: messages that failed, that wait too long, and that will.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html</remarks>
public static class QueueAlarms
{
    private const string Sqs = "AWS/SQS";

    /// <summary>
    /// The signals of the dead-letter queue. Its depth is watched, not what is sent to it: SQS does not count messages that it moves there itself.
    /// </summary>
    public static ImmutableArray<GoldenSignal> ForDeadLetters() =>
    [
        new()
        {
            Name = "dead-letters",
            Meaning = "Messages failed for good and wait in the dead-letter queue, until it drops them 14 days after they were sent.",
            Runbook = "queue.md#dead-letters",
            Severity = SignalSeverity.Ticket,
            Metrics = [new("failed", Sqs, "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName")],
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
    ];

    /// <summary>The signals of the queue itself.</summary>
    /// <param name="acceptableDelay">How long a message may wait.</param>
    public static ImmutableArray<GoldenSignal> For(TimeSpan acceptableDelay) =>
    [
        new()
        {
            Name = "oldest-message",
            Meaning = string.Create(CultureInfo.InvariantCulture, $"Messages wait longer than {acceptableDelay.TotalSeconds} s: the consumer stands still or is too slow."),
            Runbook = "queue.md#oldest-message",
            Severity = SignalSeverity.Page,
            Metrics = [new("age", Sqs, "ApproximateAgeOfOldestMessage", "Maximum", "QueueName")],
            Threshold = acceptableDelay.TotalSeconds,
            EvaluationPeriods = 5,
            DatapointsToAlarm = 3,
        },
        new()
        {
            Name = "time-to-drain",
            Meaning = string.Create(
                CultureInfo.InvariantCulture, $"At the rate of the last minutes a message sent now waits longer than {acceptableDelay.TotalSeconds} s."),
            Runbook = "queue.md#time-to-drain",
            Severity = SignalSeverity.Ticket,
            Metrics =
            [
                new("waiting", Sqs, "ApproximateNumberOfMessagesVisible", "Average", "QueueName"),
                new("handled", Sqs, "NumberOfMessagesDeleted", "Sum", "QueueName"),
            ],
            // Nothing handled gives no rate to reckon with; oldest-message sees that.
            Expression = "IF(FILL(handled, 0) > 0, FILL(waiting, 0) * PERIOD(handled) / FILL(handled, 0), 0)",
            Threshold = acceptableDelay.TotalSeconds,
            EvaluationPeriods = 15,
            DatapointsToAlarm = 12,
        },
    ];

    internal static ImmutableArray<MonitoredSignal> Watch(TimeSpan acceptableDelay, Input<string> queue, Input<string> deadLetters) =>
    [
        .. MonitoredSignal.All(ForDeadLetters(), Named(deadLetters)),
        .. MonitoredSignal.All(For(acceptableDelay), Named(queue)),
    ];

    private static Dictionary<string, Input<string>> Named(Input<string> queue) => new(StringComparer.Ordinal) { ["QueueName"] = queue };
}
