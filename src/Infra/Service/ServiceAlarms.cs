using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Service"/>: errors, latency, tasks without health, and resources running out.</summary>
public static class ServiceAlarms
{
    private const string Ecs = "AWS/ECS";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 20;

    private const int NearlyFullPercent = 90;

    /// <summary>What is watched all the time.</summary>
    public static ImmutableArray<GoldenSignal> For(ServiceDefaults defaults) => For(defaults, ServiceMetrics.Simple);

    internal static ImmutableArray<GoldenSignal> For(ServiceDefaults defaults, ServiceMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            ErrorRate("error-rate", defaults.RollbackErrorPercent, metrics) with { EvaluationPeriods = 5, DatapointsToAlarm = 3 },
            new()
            {
                Name = "slow-responses",
                Meaning = "One in a hundred requests takes longer than a person waits without noticing.",
                Runbook = "service.md#slow-responses",
                Severity = SignalSeverity.Ticket,
                Metrics = [.. metrics.OfService("latency", "TargetResponseTime", "p99")],
                Expression = metrics.Whole.Length > 1 ? $"MAX([{string.Join(", ", metrics.Whole.Select(end => $"FILL(latency{end}, 0)"))}])" : null,
                Threshold = defaults.SlowResponse.TotalSeconds,
                EvaluationPeriods = 10,
                DatapointsToAlarm = 8,
            },
            new()
            {
                Name = "no-healthy-task",
                Meaning = "No task can serve: every request fails.",
                Runbook = "service.md#no-healthy-task",
                Severity = SignalSeverity.Page,
                // Between rollouts one of two groups is empty, and it is not always the same.
                Metrics = [.. metrics.OfGroups("healthy", "HealthyHostCount", "Maximum")],
                Expression = metrics.Shifts ? ServiceMetrics.Sum("healthy", metrics.Groups) : null,
                IsBadBelow = true,
                Threshold = 1,
                EvaluationPeriods = 3,
                DatapointsToAlarm = 2,
                IsSilenceBad = true,
            },
            Full("cpu-full", "CPUUtilization", "Tasks have no processor time left although the service has scaled: responses slow down."),
            Full("memory-full", "MemoryUtilization", "Tasks are about to run out of memory and be killed."),
        ];
    }

    /// <summary>
    /// What rolls a deployment back: the error rate, looked at more closely than at other times. It watches the load balancer, not
    /// the service, which names the alarm.
    /// </summary>
    public static GoldenSignal Rollback(ServiceDefaults defaults) => Rollback(defaults, ServiceMetrics.Simple);

    internal static GoldenSignal Rollback(ServiceDefaults defaults, ServiceMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        var signal = ErrorRate("rollback", defaults.RollbackErrorPercent, metrics) with { EvaluationPeriods = 3, DatapointsToAlarm = 2 };
        return !metrics.Shifts ? signal : signal with
        {
            // The worse of the two groups: all failures of a canary with 5 % of the requests would be lost in the average.
            Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {defaults.RollbackErrorPercent} % of the requests to one of the two revisions fail with a server error."),
            Metrics = Counts(metrics, byGroup: true),
            Expression = $"MAX([{string.Join(", ", metrics.Groups.Select(end => Share([end], [end])))}])",
        };
    }

    /// <summary>The signals of one service.</summary>
    internal static ImmutableArray<MonitoredSignal> Watch(
        ServiceDefaults defaults, ServiceMetrics metrics, IReadOnlyDictionary<string, Input<string>> loadBalancer, Input<string> cluster, Input<string> service)
    {
        var dimensions = new Dictionary<string, Input<string>>(loadBalancer, StringComparer.Ordinal)
        {
            ["ClusterName"] = cluster,
            ["ServiceName"] = service,
        };
        return MonitoredSignal.All(For(defaults, metrics), dimensions);
    }

    private static GoldenSignal ErrorRate(string name, double percent, ServiceMetrics metrics) => new()
    {
        Name = name,
        Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {percent} % of requests fail with a server error."),
        Runbook = "service.md#error-rate",
        Severity = SignalSeverity.Page,
        Metrics = Counts(metrics, byGroup: false),
        Expression = Share(metrics.Whole, metrics.Whole),
        Threshold = percent,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static ImmutableArray<SignalMetric> Counts(ServiceMetrics metrics, bool byGroup) =>
    [
        .. byGroup ? metrics.OfGroups("requests", "RequestCount", "Sum") : metrics.OfService("requests", "RequestCount", "Sum"),
        // Errors that tasks answer, and those that the load balancer answers because no task did.
        .. byGroup ? metrics.OfGroups("failed", "HTTPCode_Target_5XX_Count", "Sum") : metrics.OfService("failed", "HTTPCode_Target_5XX_Count", "Sum"),
        .. metrics.Refused(byGroup),
    ];

    private static string Share(ImmutableArray<string> requests, ImmutableArray<string> refused)
    {
        var all = $"{ServiceMetrics.Sum("requests", requests)} + {ServiceMetrics.Sum("refused", refused)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"IF({all} >= {EnoughRequests}, 100 * ({ServiceMetrics.Sum("failed", requests)} + {ServiceMetrics.Sum("refused", refused)}) / ({all}), 0)");
    }

    private static GoldenSignal Full(string name, string metric, string meaning) => new()
    {
        Name = name,
        Meaning = meaning,
        Runbook = $"service.md#{name}",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("use", Ecs, metric, "Average", "ClusterName", "ServiceName")],
        Threshold = NearlyFullPercent,
        EvaluationPeriods = 15,
        DatapointsToAlarm = 12,
    };
}
