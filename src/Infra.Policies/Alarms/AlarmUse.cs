namespace Infra.Policies;

/// <summary>What an alarm is good for besides its own actions.</summary>
internal static class AlarmUse
{
    // Whatever stops, rolls back or fails over by an alarm.
    private static readonly (ResourceType Type, string Property)[] Users =
    [
        (AwsTypes.EcsService, "alarms.alarmNames"),
        (AwsTypes.DeploymentGroup, "alarmConfiguration.alarms"),
        (AwsTypes.AutoScalingGroup, "instanceRefresh.preferences.alarmSpecification.alarms"),
        (AwsTypes.ConfigurationEnvironment, "monitors"),
        (AwsTypes.HealthCheck, "cloudwatchAlarmName"),
    ];

    /// <summary>The types that may use an alarm.</summary>
    public static IReadOnlyList<ResourceType> Types { get; } = [.. Users.Select(static user => user.Type)];

    /// <summary>Does something of the plan act when the alarm changes, or is it part of another alarm?</summary>
    public static Truth OfOthers(ResourceView alarm, PlanGraph graph)
    {
        var used = graph.AttachedTo(alarm, AwsTypes.CompositeAlarm, "alarmRule").Exist();
        foreach (var (type, property) in Users)
        {
            used |= graph.AttachedTo(alarm, type, property).Exist();
        }

        if (NameOf(alarm) is { } name)
        {
            foreach (var other in graph.OfType(AwsTypes.CompositeAlarm).Where(other => other.Urn != alarm.Urn))
            {
                used |= AlarmRuleText.Names(other["alarmRule"], name);
            }
        }

        return used;
    }

    /// <summary>Does it sum up, for people to look at, alarms that each tell somebody themselves?</summary>
    public static Truth AsSummary(ResourceView alarm, PlanGraph graph)
    {
        var rule = alarm["alarmRule"];
        var parts = graph.OfType(AwsTypes.MetricAlarm).Concat(graph.OfType(AwsTypes.CompositeAlarm))
            .Where(part => part.Urn != alarm.Urn && NameOf(part) is { } name && AlarmRuleText.Names(rule, name).IsYes)
            .Concat(graph.Targets(rule, AwsTypes.MetricAlarm).Items)
            .Concat(graph.Targets(rule, AwsTypes.CompositeAlarm).Items)
            .ToList();
        var all = Truth.Of(parts.Count > 0, rule);
        foreach (var part in parts)
        {
            all &= part["alarmActions"].IsSet();
        }

        return all;
    }

    // The provider knows the name of a metric alarm as name, that of a composite alarm as alarmName.
    private static string? NameOf(ResourceView alarm) =>
        (AwsTypes.CompositeAlarm.Matches(alarm.Type) ? alarm["alarmName"].Text : alarm["name"].Text) is { Length: > 0 } name ? name : null;
}
