using System.Globalization;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra;

/// <summary>Makes the mute rules: for each window one per Region and hundred alarms, as CloudWatch takes no more in one.</summary>
internal static class AlarmMutes
{
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html
    private const int MaxAlarms = 100;

    public static void Create(ComponentContext component, AlarmsArgs args, IReadOnlyCollection<WatchedComponent> watched)
    {
        foreach (var window in args.Mute)
        {
            var alarms = watched.Where(item => window.Mutes(item.Component)).SelectMany(item => item.Notifying);
            foreach (var region in alarms.GroupBy(alarm => alarm.Region))
            {
                foreach (var (index, part) in region.Chunk(MaxAlarms).Index())
                {
                    Create(component, args, window, Role(window, region.Key, index), region.Key, part);
                }
            }
        }
    }

    private static void Create(
        ComponentContext component, AlarmsArgs args, MuteWindow window, string role, string? region, IReadOnlyCollection<CreatedAlarm> alarms) =>
        component.Children.Create(
            role,
            tags =>
            {
                var targets = new CloudWatch.Inputs.AlarmMuteRuleMuteTargetsArgs();
                targets.AlarmNames.AddRange(alarms.Select(alarm => alarm.Name).ToArray());
                var schedule = new CloudWatch.Inputs.AlarmMuteRuleRuleScheduleArgs { Expression = window.Expression, Duration = window.IsoDuration };
                if (window.TimeZone is not null)
                {
                    schedule.Timezone = window.TimeZone;
                }

                var childArgs = new CloudWatch.AlarmMuteRuleArgs
                {
                    Description = $"{window.Name}: nobody is told of {component.Name}",
                    MuteTargets = targets,
                    Rule = new CloudWatch.Inputs.AlarmMuteRuleRuleArgs { Schedule = schedule },
                    Tags = tags,
                };
                if (region is not null)
                {
                    childArgs.Region = region;
                }

                return childArgs;
            },
            (name, childArgs, options) => new CloudWatch.AlarmMuteRule(name, childArgs, options),
            args.Customize.MuteRule);

    private static string Role(MuteWindow window, string? region, int index)
    {
        var role = region is null ? $"mute.{window.Name}" : $"mute.{window.Name}.{region}";
        return index == 0 ? role : $"{role}.{(index + 1).ToString(CultureInfo.InvariantCulture)}";
    }
}
