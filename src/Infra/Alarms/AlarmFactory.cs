using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra;

/// <summary>Makes alarms, all the same way: a name of their own, a description that says what to do, and the topics of their Region.</summary>
internal sealed class AlarmFactory(
    ComponentContext component, AlarmsArgs args, IReadOnlyDictionary<string, AlarmTopics> topics, AlarmDashboards? dashboards)
{
    private static readonly Dictionary<string, Input<string>> NoDimensions = [];

    /// <summary>The alarm of a signal.</summary>
    public CreatedAlarm CreateSignalAlarm(WatchedSignal watched) => CreateMetricAlarm(
        watched.Path, watched.Region, watched.Signal, watched.Monitored.Dimensions, Describe(watched.Signal, watched.Component, watched.Adjustment?.Because),
        isNotifying: true, args.Customize.SignalAlarm);

    /// <summary>An alarm on one window of an error budget, which tells nobody by itself.</summary>
    public CreatedAlarm CreateWindowAlarm(IReadOnlyList<string> path, ServiceLevelIndicator indicator, GoldenSignal signal) => CreateMetricAlarm(
        path, indicator.Region, signal, indicator.Dimensions, $"{signal.Meaning} Part of an alarm on two windows.", isNotifying: false, args.Customize.BurnRateAlarm);

    /// <summary>An alarm on other alarms.</summary>
    public CreatedAlarm CreateComposite(IReadOnlyList<string> path, string? region, Input<string> rule, Input<string> description, SignalSeverity? severity)
    {
        var alarmName = component.PhysicalName(NameRule.Alarm, [.. path]);
        var alarm = component.Children.Create(
            string.Join('.', path),
            tags =>
            {
                var childArgs = new CloudWatch.CompositeAlarmArgs { AlarmName = alarmName, AlarmRule = rule, AlarmDescription = description, Tags = tags };
                if (region is not null)
                {
                    childArgs.Region = region;
                }

                if (severity is { } urgency)
                {
                    childArgs.AlarmActions = topics[region ?? ""].Actions(urgency);
                    childArgs.OkActions = topics[region ?? ""].Actions(urgency);
                }

                return childArgs;
            },
            (name, childArgs, options) => new CloudWatch.CompositeAlarm(name, childArgs, options),
            args.Customize.CompositeAlarm);
        return new CreatedAlarm(path, alarmName, region, alarm.AlarmName, alarm.Arn, null, NoDimensions);
    }

    /// <summary>One alarm for each Region of a component that says whether anything about it is wrong. Tells nobody: the others do.</summary>
    public void CreateComponentAlarms(WatchedComponent watched)
    {
        foreach (var region in watched.Notifying.GroupBy(alarm => alarm.Region))
        {
            string[] path = [WatchedSignal.KindOf(watched.Component), watched.Component.Name, "trouble"];
            watched.Trouble.Add(CreateComposite(
                region.Key is null ? path : [.. path, region.Key],
                region.Key,
                AlarmRule.AnyOf(region.Select(alarm => alarm.Name)),
                $"Something about {watched.Path} is wrong. Which, its other alarms say.",
                severity: null));
        }
    }

    /// <summary>What it means, what to do, where to look, and why it is not the default.</summary>
    public Output<string> Describe(GoldenSignal signal, IMonitored watched, string? because)
    {
        var runbook = signal.Runbook.StartsWith("https://", StringComparison.Ordinal)
            ? signal.Runbook
            : $"{args.RunbookUrl ?? "docs/components/"}{signal.Runbook}";
        var adjusted = because is null ? "" : $" Adjusted: {because}";
        var text = $"{signal.Meaning} What to do: {runbook}{adjusted}";
        return dashboards is null ? Output.Create(text) : Output.Format($"{text} Dashboard: {dashboards.UrlOf(watched)}");
    }

    private CreatedAlarm CreateMetricAlarm(
        IReadOnlyList<string> path, string? region, GoldenSignal signal, IReadOnlyDictionary<string, Input<string>> dimensions,
        Input<string> description, bool isNotifying, Customization<CloudWatch.MetricAlarmArgs>? customize)
    {
        var alarmName = component.PhysicalName(NameRule.Alarm, [.. path]);
        var alarm = component.Children.Create(
            string.Join('.', path),
            tags =>
            {
                var childArgs = SignalAlarm.ToArgs(signal, alarmName, dimensions, tags);
                childArgs.AlarmDescription = description;
                if (region is not null)
                {
                    childArgs.Region = region;
                }

                if (isNotifying)
                {
                    childArgs.AlarmActions = topics[region ?? ""].Actions(signal.Severity);
                    childArgs.OkActions = topics[region ?? ""].Actions(signal.Severity);
                }

                return childArgs;
            },
            (name, childArgs, options) => new CloudWatch.MetricAlarm(name, childArgs, options),
            customize);
        return new CreatedAlarm(path, alarmName, region, alarm.Name, alarm.Arn, signal, dimensions);
    }
}
