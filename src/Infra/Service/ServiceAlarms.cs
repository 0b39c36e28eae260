using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Service"/>: errors, latency, tasks without health, and resources running out.</summary>
public static class ServiceAlarms
{
    private const string LoadBalancing = "AWS/ApplicationELB";
    private const string Ecs = "AWS/ECS";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 20;

    private const int NearlyFullPercent = 90;

    /// <summary>What is watched all the time.</summary>
    public static ImmutableArray<GoldenSignal> For(ServiceDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            ErrorRate("error-rate", defaults.RollbackErrorPercent, evaluationPeriods: 5, datapointsToAlarm: 3),
            new()
            {
                Name = "slow-responses",
                Meaning = "One in a hundred requests takes longer than a person waits without noticing.",
                Runbook = "service.md#slow-responses",
                Severity = SignalSeverity.Ticket,
                Metrics = [new("latency", LoadBalancing, "TargetResponseTime", "p99", "LoadBalancer", "TargetGroup")],
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
                Metrics = [new("healthy", LoadBalancing, "HealthyHostCount", "Maximum", "LoadBalancer", "TargetGroup")],
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
    public static GoldenSignal Rollback(ServiceDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return ErrorRate("rollback", defaults.RollbackErrorPercent, evaluationPeriods: 3, datapointsToAlarm: 2);
    }

    /// <summary>The signals of one service.</summary>
    internal static ImmutableArray<MonitoredSignal> Watch(
        ServiceDefaults defaults, IReadOnlyDictionary<string, Input<string>> loadBalancer, Input<string> cluster, Input<string> service)
    {
        var dimensions = new Dictionary<string, Input<string>>(loadBalancer, StringComparer.Ordinal)
        {
            ["ClusterName"] = cluster,
            ["ServiceName"] = service,
        };
        return MonitoredSignal.All(For(defaults), dimensions);
    }

    private static GoldenSignal ErrorRate(string name, double percent, int evaluationPeriods, int datapointsToAlarm) => new()
    {
        Name = name,
        Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {percent} % of requests fail with a server error."),
        Runbook = "service.md#error-rate",
        Severity = SignalSeverity.Page,
        Metrics =
        [
            new("requests", LoadBalancing, "RequestCount", "Sum", "LoadBalancer"),
            // Errors that tasks answer, and those that the load balancer answers because no task did.
            new("failed", LoadBalancing, "HTTPCode_Target_5XX_Count", "Sum", "LoadBalancer"),
            new("refused", LoadBalancing, "HTTPCode_ELB_5XX_Count", "Sum", "LoadBalancer"),
        ],
        Expression = string.Create(
            CultureInfo.InvariantCulture,
            $"IF(FILL(requests, 0) + FILL(refused, 0) >= {EnoughRequests}, 100 * (FILL(failed, 0) + FILL(refused, 0)) / (FILL(requests, 0) + FILL(refused, 0)), 0)"),
        Threshold = percent,
        EvaluationPeriods = evaluationPeriods,
        DatapointsToAlarm = datapointsToAlarm,
    };

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
