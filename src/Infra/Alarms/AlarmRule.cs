using Pulumi;

namespace Infra;

/// <summary>The rules of composite alarms, and CloudWatch's limits on them.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html</remarks>
internal static class AlarmRule
{
    public const int MaxLength = 10_240;
    public const int MaxChildren = 100;

    public static string AnyOf(IEnumerable<string> alarms) => string.Join(" OR ", alarms.Select(In));

    public static string AllOf(IEnumerable<string> alarms) => string.Join(" AND ", alarms.Select(In));

    public static Output<string> AnyOf(IEnumerable<Output<string>> alarms) => Output.All(alarms).Apply(names => AnyOf(names));

    public static Output<string> AllOf(IEnumerable<Output<string>> alarms) => Output.All(alarms).Apply(names => AllOf(names));

    private static string In(string alarm) => $"ALARM(\"{alarm}\")";
}
