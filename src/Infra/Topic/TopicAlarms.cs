using System.Collections.Immutable;
using Pulumi;
using Sns = Pulumi.Aws.Sns;

namespace Infra;

/// <summary>The golden signals of a <see cref="Topic"/>: messages that did not arrive.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html</remarks>
public static class TopicAlarms
{
    /// <summary>The signals.</summary>
    public static ImmutableArray<GoldenSignal> For() =>
    [
        new()
        {
            Name = "failed-deliveries",
            Meaning = "Messages could not be delivered to a subscriber; they wait in the subscriber's dead-letter queue if it has one.",
            Runbook = "topic.md#failed-deliveries",
            Severity = SignalSeverity.Ticket,
            Metrics = [new("failed", "AWS/SNS", "NumberOfNotificationsFailed", "Sum", "TopicName")],
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
        new()
        {
            Name = "lost-messages",
            Meaning = "Messages are lost: they could be delivered neither to a subscriber nor to its dead-letter queue.",
            Runbook = "topic.md#lost-messages",
            Severity = SignalSeverity.Page,
            Metrics = [new("lost", "AWS/SNS", "NumberOfNotificationsFailedToRedriveToDlq", "Sum", "TopicName")],
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
    ];

    internal static ImmutableArray<MonitoredSignal> Watch(Sns.Topic topic) => [.. MonitoredSignal.All(
        For(), new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["TopicName"] = topic.Name })];
}
