using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Metrics = Pulumi.Aws.AppAutoScaling.Inputs;

namespace Infra;

/// <summary>
/// The backlog of the queues that a worker consumes, as metric math: messages that wait and messages that are being worked on, for each
/// running task. With the second kind, tasks are not taken away as long as they are needed to finish.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html</remarks>
internal sealed class WorkerBacklog(ImmutableArray<Link> queues, Input<string> cluster, Input<string> service)
{
    private const string PerTask = "IF(FILL(running, 0) > 0, backlog / running, backlog)";

    // Zero while tasks run: then it is the other policy's business.
    private const string Unattended = "IF(FILL(running, 0) < 1, waiting, 0)";

    /// <summary>Messages per running task, for target tracking.</summary>
    public Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs PerRunningTask()
    {
        var specification = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs();
        specification.Metrics.Add(Math("perTask", PerTask, returnData: true));
        specification.Metrics.Add(Math("backlog", Sum("waiting", "inWork"), returnData: false));
        foreach (var metric in Read(["waiting", "inWork"]))
        {
            specification.Metrics.Add(ToTracking(metric));
        }

        return specification;
    }

    /// <summary>The alarm that a message waits and no task runs.</summary>
    public CloudWatch.MetricAlarmArgs UnattendedAlarm(string name, Input<string> action, InputMap<string> tags)
    {
        var args = new CloudWatch.MetricAlarmArgs
        {
            Name = name,
            AlarmDescription = "A message waits and no task runs: starts the first one. No reason to act.",
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = 0,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
            TreatMissingData = "notBreaching",
            AlarmActions = { action },
            Tags = tags,
        };
        args.MetricQueries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs { Id = "unattended", Label = "unattended", Expression = Unattended, ReturnData = true });
        args.MetricQueries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs { Id = "waiting", Expression = Sum("waiting"), ReturnData = false });
        foreach (var metric in Read(["waiting"]))
        {
            args.MetricQueries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs
            {
                Id = metric.Id,
                ReturnData = false,
                Metric = new CloudWatch.Inputs.MetricAlarmMetricQueryMetricArgs
                {
                    Namespace = metric.Namespace,
                    MetricName = metric.Name,
                    Stat = "Average",
                    Period = 60,
                    Dimensions = Map(metric.Dimensions),
                },
            });
        }

        return args;
    }

    // FILL: SQS reports nothing for a queue that nobody has used for hours.
    private string Sum(params ReadOnlySpan<string> kinds)
    {
        var terms = new List<string>();
        foreach (var kind in kinds)
        {
            terms.AddRange(queues.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"FILL({kind}{index}, 0)")));
        }

        return string.Join(" + ", terms);
    }

    private IEnumerable<Metric> Read(IReadOnlyCollection<string> kinds)
    {
        foreach (var kind in kinds)
        {
            for (var index = 0; index < queues.Length; index++)
            {
                yield return new Metric(
                    string.Create(CultureInfo.InvariantCulture, $"{kind}{index}"), "AWS/SQS",
                    kind == "waiting" ? "ApproximateNumberOfMessagesVisible" : "ApproximateNumberOfMessagesNotVisible",
                    [("QueueName", queues[index].Queue!.Name)]);
            }
        }

        yield return new Metric("running", "ECS/ContainerInsights", "RunningTaskCount", [("ClusterName", cluster), ("ServiceName", service)]);
    }

    private static Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs Math(string id, string expression, bool returnData) =>
        new() { Id = id, Label = id, Expression = expression, ReturnData = returnData };

    private static Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs ToTracking(Metric metric)
    {
        var source = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricArgs
        {
            Namespace = metric.Namespace,
            MetricName = metric.Name,
        };
        foreach (var (name, value) in metric.Dimensions)
        {
            source.Dimensions.Add(new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricDimensionArgs
            {
                Name = name,
                Value = value,
            });
        }

        return new()
        {
            Id = metric.Id,
            ReturnData = false,
            MetricStat = new Metrics.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatArgs { Metric = source, Stat = "Average" },
        };
    }

    private static InputMap<string> Map(ImmutableArray<(string Name, Input<string> Value)> dimensions)
    {
        var map = new InputMap<string>();
        foreach (var (name, value) in dimensions)
        {
            map.Add(name, value);
        }

        return map;
    }

    private sealed record Metric(string Id, string Namespace, string Name, ImmutableArray<(string Name, Input<string> Value)> Dimensions);
}
