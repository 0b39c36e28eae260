using System.Collections.Immutable;
using Pulumi;

namespace Infra.Tests;

/// <summary>The alarms that tests start from: one service and its network, watched, and somebody to tell.</summary>
internal static class AlarmsStacks
{
    public static readonly GoldenSignal Signal = new()
    {
        Name = "late",
        Meaning = "It is late.",
        Runbook = "alarms.md#runbooks",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("late", "Test", "Late", "Maximum", "Id")],
        Threshold = 3,
        EvaluationPeriods = 3,
        DatapointsToAlarm = 2,
    };

    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<AlarmsArgs>? change = null) => TestStack.RunAsync(() => Create(tier, change));

    public static Task<string> RefusedAsync(Action<AlarmsArgs> change, Tier tier = Tier.Sandbox) => TestStack.RefusedAsync(() => Create(tier, change));

    public static Alarms Create(Tier tier, Action<AlarmsArgs>? change = null)
    {
        var service = ServiceStacks.Create(tier);
        var args = new AlarmsArgs { Tier = tier, Watch = { service }, Notify = { Notification.Email("team@example.com") } };
        change?.Invoke(args);
        return new Alarms("shop", args);
    }

    /// <summary>A component of a test, with one signal.</summary>
    public static Watched Component(string name, Func<GoldenSignal, GoldenSignal>? change = null, string? region = null, int instances = 1) => new(
        name,
        [
            .. Enumerable.Range(1, instances).Select(number => new MonitoredSignal(
                change?.Invoke(Signal) ?? Signal,
                new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["Id"] = $"{name}-{number}" })
            {
                Region = region,
                Instance = instances == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }),
        ]);
}

/// <summary>Something that is watched.</summary>
internal sealed record Watched(string Name, ImmutableArray<MonitoredSignal> Signals) : IMonitored;

/// <summary>Something whose requests are counted.</summary>
internal sealed record Counted(string Name, ServiceLevelIndicator Availability) : IServiceLevel
{
    public ImmutableArray<MonitoredSignal> Signals { get; init; } = [];

    public ServiceLevelIndicator? Latency(TimeSpan bound) => null;
}
