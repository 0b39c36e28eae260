using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra;

/// <summary>Turns a <see cref="GoldenSignal"/> into the arguments of a CloudWatch alarm, the same way for all components.</summary>
internal static class SignalAlarm
{
    public static CloudWatch.MetricAlarmArgs ToArgs(
        GoldenSignal signal, string alarmName, IReadOnlyDictionary<string, Input<string>> dimensions, InputMap<string> tags)
    {
        var args = new CloudWatch.MetricAlarmArgs
        {
            Name = alarmName,
            AlarmDescription = $"{signal.Meaning} What to do: docs/components/{signal.Runbook}",
            ComparisonOperator = signal.IsBadBelow ? "LessThanThreshold" : "GreaterThanThreshold",
            Threshold = signal.Threshold,
            EvaluationPeriods = signal.EvaluationPeriods,
            DatapointsToAlarm = signal.DatapointsToAlarm,
            TreatMissingData = signal.IsSilenceBad ? "breaching" : "notBreaching",
            Tags = tags,
        };
        if (signal.Expression is null)
        {
            SetMetric(args, signal, dimensions);
        }
        else
        {
            SetExpression(args, signal, dimensions);
        }

        return args;
    }

    private static void SetMetric(CloudWatch.MetricAlarmArgs args, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions)
    {
        var metric = signal.Metrics.Single();
        args.Namespace = metric.Namespace;
        args.MetricName = metric.Name;
        args.Dimensions = Resolve(metric, dimensions);
        args.Period = (int)signal.Period.TotalSeconds;
        if (metric.Statistic is "Average" or "Maximum" or "Minimum" or "SampleCount" or "Sum")
        {
            args.Statistic = metric.Statistic;
        }
        else
        {
            args.ExtendedStatistic = metric.Statistic;
        }
    }

    private static void SetExpression(CloudWatch.MetricAlarmArgs args, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions)
    {
        args.MetricQueries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs
        {
            Id = "signal",
            Label = signal.Name,
            Expression = signal.Expression!,
            ReturnData = true,
        });
        foreach (var metric in signal.Metrics)
        {
            args.MetricQueries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs
            {
                Id = metric.Id,
                ReturnData = false,
                Metric = new CloudWatch.Inputs.MetricAlarmMetricQueryMetricArgs
                {
                    Namespace = metric.Namespace,
                    MetricName = metric.Name,
                    Stat = metric.Statistic,
                    Period = (int)signal.Period.TotalSeconds,
                    Dimensions = Resolve(metric, dimensions),
                },
            });
        }
    }

    private static InputMap<string> Resolve(SignalMetric metric, IReadOnlyDictionary<string, Input<string>> dimensions)
    {
        var resolved = new InputMap<string>();
        foreach (var dimension in metric.Dimensions)
        {
            resolved.Add(SignalMetric.DimensionName(dimension), dimensions[dimension]);
        }

        return resolved;
    }
}
