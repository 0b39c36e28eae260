using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>Which requests of a <see cref="Service"/> were good, as its load balancer saw them.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html</remarks>
internal static class ServiceIndicators
{
    private const string LoadBalancing = "AWS/ApplicationELB";

    /// <summary>Requests that neither the tasks nor the load balancer answered with a server error.</summary>
    public static ServiceLevelIndicator Availability(ServiceMetrics metrics, IReadOnlyDictionary<string, Input<string>> dimensions) => metrics.IsShared
        ? new(
            [
                .. metrics.OfGroups("requests", "RequestCount", "Sum"),
                .. metrics.OfGroups("failed", "HTTPCode_Target_5XX_Count", "Sum"),
                // What the load balancer answers for want of a task is counted for all its services together; LoadBalancer watches that.
                .. metrics.Refused(byGroup: true),
            ],
            $"({ServiceMetrics.Sum("requests", metrics.Groups)} + {ServiceMetrics.Sum("refused", metrics.Groups)})",
            $"{ServiceMetrics.Sum("failed", metrics.Groups)} + {ServiceMetrics.Sum("refused", metrics.Groups)}",
            dimensions)
        : new(
            [
                new("requests", LoadBalancing, "RequestCount", "Sum", "LoadBalancer"),
                // Without a task to choose the load balancer answers 503, and does not count the request.
                new("unserved", LoadBalancing, "HTTPCode_ELB_503_Count", "Sum", "LoadBalancer"),
                new("failed", LoadBalancing, "HTTPCode_Target_5XX_Count", "Sum", "LoadBalancer"),
                new("refused", LoadBalancing, "HTTPCode_ELB_5XX_Count", "Sum", "LoadBalancer"),
            ],
            "(FILL(requests, 0) + FILL(unserved, 0))",
            "FILL(failed, 0) + FILL(refused, 0)",
            dimensions);

    /// <summary>Requests that a task answered within the bound.</summary>
    public static ServiceLevelIndicator Latency(ServiceMetrics metrics, IReadOnlyDictionary<string, Input<string>> dimensions, TimeSpan bound) => new(
        [
            .. metrics.OfService("answered", "TargetResponseTime", "SampleCount"),
            // The percentile rank: how many percent of the answers took no longer.
            .. metrics.OfService("fast", "TargetResponseTime", string.Create(CultureInfo.InvariantCulture, $"PR(:{bound.TotalSeconds})")),
        ],
        metrics.Whole.Length == 1 ? "FILL(answered, 0)" : $"({ServiceMetrics.Sum("answered", metrics.Whole)})",
        string.Join(" + ", metrics.Whole.Select(end => $"FILL(answered{end}, 0) * (100 - FILL(fast{end}, 100)) / 100")),
        dimensions);
}
