using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a shared <see cref="LoadBalancer"/>: what it does itself. Each service watches its own part.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html</remarks>
public static class LoadBalancerAlarms
{
    private const string LoadBalancing = "AWS/ApplicationELB";

    // Below this many requests in a minute a single failure is no rate.
    private const int EnoughRequests = 20;

    /// <summary>What is watched.</summary>
    public static ImmutableArray<GoldenSignal> For(LoadBalancerDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return
        [
            new()
            {
                Name = "refused-requests",
                Meaning = string.Create(CultureInfo.InvariantCulture, $"More than {defaults.ErrorPercent} % of requests get an error from the load balancer itself: a service has no task that answers."),
                Runbook = "load-balancer.md#refused-requests",
                Severity = SignalSeverity.Page,
                Metrics =
                [
                    new("requests", LoadBalancing, "RequestCount", "Sum", "LoadBalancer"),
                    new("refused", LoadBalancing, "HTTPCode_ELB_5XX_Count", "Sum", "LoadBalancer"),
                ],
                Expression = string.Create(
                    CultureInfo.InvariantCulture,
                    $"IF(FILL(requests, 0) + FILL(refused, 0) >= {EnoughRequests}, 100 * FILL(refused, 0) / (FILL(requests, 0) + FILL(refused, 0)), 0)"),
                Threshold = defaults.ErrorPercent,
                EvaluationPeriods = 5,
                DatapointsToAlarm = 3,
            },
            new()
            {
                Name = "rejected-connections",
                Meaning = "Clients are turned away: the load balancer has as many connections as it can take.",
                Runbook = "load-balancer.md#rejected-connections",
                Severity = SignalSeverity.Page,
                Metrics = [new("rejected", LoadBalancing, "RejectedConnectionCount", "Sum", "LoadBalancer")],
                Threshold = 0,
                EvaluationPeriods = 3,
                DatapointsToAlarm = 2,
            },
        ];
    }

    internal static ImmutableArray<MonitoredSignal> Watch(LoadBalancerDefaults defaults, Output<string> loadBalancer) =>
        MonitoredSignal.All(For(defaults), new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["LoadBalancer"] = loadBalancer });
}
