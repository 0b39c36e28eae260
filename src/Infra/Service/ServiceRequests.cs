using Pulumi;
using Metrics = Pulumi.Aws.AppAutoScaling.Inputs;

namespace Infra;

/// <summary>
/// Requests for each running task, as metric math. AWS's own metric for that is of one target group, and which of two has the tasks changes with
/// every rollout.
/// </summary>
internal static class ServiceRequests
{
    private const string LoadBalancing = "AWS/ApplicationELB";

    public static Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs PerRunningTask(
        ServiceMetrics metrics, IReadOnlyDictionary<string, Input<string>> dimensions, Input<string> cluster, Input<string> service)
    {
        var specification = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs();
        specification.Metrics.Add(Math("perTask", "IF(FILL(running, 0) > 0, requests / running, requests)", returnData: true));
        specification.Metrics.Add(Math("requests", ServiceMetrics.Sum("count", metrics.Whole), returnData: false));
        foreach (var metric in metrics.OfService("count", "RequestCount", "Sum"))
        {
            specification.Metrics.Add(Read(
                metric.Id, LoadBalancing, metric.Name, metric.Statistic,
                [.. metric.Dimensions.Select(dimension => (SignalMetric.DimensionName(dimension), dimensions[dimension]))]));
        }

        specification.Metrics.Add(Read("running", "ECS/ContainerInsights", "RunningTaskCount", "Average", [("ClusterName", cluster), ("ServiceName", service)]));
        return specification;
    }

    private static Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs Math(string id, string expression, bool returnData) =>
        new() { Id = id, Label = id, Expression = expression, ReturnData = returnData };

    private static Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs Read(
        string id, string space, string name, string statistic, IReadOnlyList<(string Name, Input<string> Value)> dimensions)
    {
        var source = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricArgs { Namespace = space, MetricName = name };
        foreach (var (dimension, value) in dimensions)
        {
            source.Dimensions.Add(new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricDimensionArgs
            {
                Name = dimension,
                Value = value,
            });
        }

        return new()
        {
            Id = id,
            ReturnData = false,
            MetricStat = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatArgs { Metric = source, Stat = statistic },
        };
    }
}
