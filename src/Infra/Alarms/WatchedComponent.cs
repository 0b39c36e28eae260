using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>A component with the alarms that were made for it.</summary>
internal sealed class WatchedComponent(IMonitored component, ImmutableArray<CreatedAlarm> signals, ImmutableArray<WatchedObjective> objectives)
{
    public IMonitored Component { get; } = component;

    public ImmutableArray<CreatedAlarm> Signals { get; } = signals;

    public ImmutableArray<WatchedObjective> Objectives { get; } = objectives;

    /// <summary>Says whether anything is wrong, in each Region of the component. Empty when the tier has no such alarms.</summary>
    public List<CreatedAlarm> Trouble { get; } = [];

    public string Path => $"{WatchedSignal.KindOf(Component)}.{Component.Name}";

    /// <summary>The alarms that tell people.</summary>
    public IEnumerable<CreatedAlarm> Notifying => Signals.Concat(Objectives.SelectMany(objective => objective.Alarms));

    /// <summary>These and those that only serve other alarms.</summary>
    public IEnumerable<CreatedAlarm> All => Signals.Concat(Objectives.SelectMany(objective => objective.Windows.Concat(objective.Alarms))).Concat(Trouble);
}

/// <summary>An objective of a component, with its alarms.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Indicator">How it is measured.</param>
/// <param name="Windows">The alarms on single windows, which tell nobody.</param>
/// <param name="Alarms">The alarms on pairs of windows.</param>
internal sealed record WatchedObjective(
    ServiceLevelObjective Objective, ServiceLevelIndicator Indicator, ImmutableArray<CreatedAlarm> Windows, ImmutableArray<CreatedAlarm> Alarms);

/// <summary>An alarm that was made.</summary>
/// <param name="Path">The kind and name of the component, the signal, and what tells it from others of the same name.</param>
/// <param name="PhysicalName">The name in CloudWatch, known beforehand.</param>
/// <param name="Region">The alarm's Region; null for the stack's.</param>
/// <param name="Name">The same name, as an output that waits for the alarm.</param>
/// <param name="Arn">The alarm's ARN.</param>
/// <param name="Signal">What is measured. Null for an alarm on other alarms.</param>
/// <param name="Dimensions">The values of the dimensions of <paramref name="Signal"/>.</param>
internal sealed record CreatedAlarm(
    IReadOnlyList<string> Path, string PhysicalName, string? Region, Output<string> Name, Output<string> Arn, GoldenSignal? Signal,
    IReadOnlyDictionary<string, Input<string>> Dimensions)
{
    /// <summary>The signal, and its instance if there are several.</summary>
    public string Title => string.Join(' ', Path.Skip(2));
}
