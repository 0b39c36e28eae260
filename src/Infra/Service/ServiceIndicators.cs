using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>Which requests of a <see cref="Service"/> were good, as its load balancer saw them.</summary>
/// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html</remarks>
internal static class ServiceIndicators
{
    private const string LoadBalancing = "AWS/ApplicationELB";

    /// <summary>Requests that neither the tasks nor the load balancer answered with a server error.</summary>
    public static ServiceLevelIndicator Availability(IReadOnlyDictionary<string, Input<string>> dimensions) => new(
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
    public static ServiceLevelIndicator Latency(IReadOnlyDictionary<string, Input<string>> dimensions, TimeSpan bound) => new(
        [
            new("answered", LoadBalancing, "TargetResponseTime", "SampleCount", "LoadBalancer"),
            // The percentile rank: how many percent of the answers took no longer.
            new("fast", LoadBalancing, "TargetResponseTime", string.Create(CultureInfo.InvariantCulture, $"PR(:{bound.TotalSeconds})"), "LoadBalancer"),
        ],
        "FILL(answered, 0)",
        "FILL(answered, 0) * (100 - FILL(fast, 100)) / 100",
        dimensions);
}
