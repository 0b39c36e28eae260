using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// The golden signals of a <see cref="Worker"/>: tasks that crash, tasks that are missing, and resources running out. How long messages wait
/// is a signal of the queue.
/// </summary>
public static class WorkerAlarms
{
    private const int NearlyFullPercent = 90;

    /// <summary>What is watched all the time.</summary>
    public static ImmutableArray<GoldenSignal> For(WorkerDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            Crashes("crash-loop", defaults.Crashes, TimeSpan.FromMinutes(15)),
            new()
            {
                Name = "tasks-missing",
                Meaning = "Fewer tasks run than should: work takes longer, or stands still.",
                Runbook = "worker.md#tasks-missing",
                Severity = SignalSeverity.Ticket,
                Metrics =
                [
                    new("desired", "ECS/ContainerInsights", "DesiredTaskCount", "Average", "ClusterName", "ServiceName"),
                    new("running", "ECS/ContainerInsights", "RunningTaskCount", "Average", "ClusterName", "ServiceName"),
                ],
                Expression = "desired - running",
                Threshold = 0,
                EvaluationPeriods = 15,
                DatapointsToAlarm = 15,
            },
            Full("cpu-full", "CPUUtilization", "Tasks have no processor time left: work takes longer."),
            Full("memory-full", "MemoryUtilization", "Tasks are about to run out of memory and be killed."),
        ];
    }

    /// <summary>
    /// What rolls a deployment back: tasks that end by themselves. The circuit breaker sees only those that never begin to run. It watches the
    /// cluster, not the service, which names the alarm.
    /// </summary>
    public static GoldenSignal Rollback(WorkerDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return Crashes("rollback", defaults.RollbackCrashes, TimeSpan.FromMinutes(5));
    }

    /// <summary>The signals of one worker.</summary>
    internal static ImmutableArray<MonitoredSignal> Watch(WorkerDefaults defaults, Input<string> cluster, Input<string> service, Input<string> rule) =>
        MonitoredSignal.All(
            For(defaults),
            new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["ClusterName"] = cluster, ["ServiceName"] = service, ["RuleName"] = rule });

    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
    private static GoldenSignal Crashes(string name, int tolerated, TimeSpan period) => new()
    {
        Name = name,
        Meaning = "Tasks end by themselves again and again: the program crashes, or does not start.",
        Runbook = "worker.md#crash-loop",
        Severity = SignalSeverity.Page,
        Metrics = [new("crashes", "AWS/Events", "Invocations", "Sum", "RuleName")],
        Threshold = tolerated,
        Period = period,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static GoldenSignal Full(string name, string metric, string meaning) => new()
    {
        Name = name,
        Meaning = meaning,
        Runbook = $"worker.md#{name}",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("use", "AWS/ECS", metric, "Average", "ClusterName", "ServiceName")],
        Threshold = NearlyFullPercent,
        EvaluationPeriods = 15,
        DatapointsToAlarm = 12,
    };
}
