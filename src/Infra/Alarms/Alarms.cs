using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// Watches components: an alarm for each of their signals, and for error budgets that are spent too fast. Two encrypted topics tell people;
/// there are dashboards, and times of silence.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/alarms.md</c>.</remarks>
public sealed class Alarms : InfraComponent
{
    private readonly AlarmsArgs _args;
    private readonly AlarmsDefaults _defaults;
    private readonly AlarmFactory _factory;

    /// <summary>Creates alarms.</summary>
    /// <param name="name">The name of all of them together: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What to watch, who is told, and what differs from <see cref="AlarmsDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Alarms(string name, AlarmsArgs args, ComponentResourceOptions? options = null)
        : base("infra:monitoring:Alarms", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _args = args;
        _defaults = AlarmsDefaults.For(Tier);
        var topics = CreateTopics();
        var dashboards = args.Dashboards ?? _defaults.Dashboards ? new AlarmDashboards(Context, args) : null;
        _factory = new AlarmFactory(Context, args, topics, dashboards);

        var watched = args.Watch.Select(Watch).ToImmutableArray();
        RequireRulesThatFit(watched);
        foreach (var component in watched)
        {
            if (_defaults.ComponentAlarms)
            {
                _factory.CreateComponentAlarms(component);
            }

            dashboards?.CreateForComponent(component);
        }

        dashboards?.CreateForStack(watched);
        AlarmMutes.Create(Context, args, watched);

        PageTopicArn = topics[""].Arn(SignalSeverity.Page);
        TicketTopicArn = topics[""].Arn(SignalSeverity.Ticket);
        AlarmNames = [.. watched.SelectMany(component => component.All).Select(alarm => alarm.PhysicalName)];
        Adjusted = [.. args.Adjust.Select(adjustment => adjustment.Describe(WatchedSignal.KindOf(adjustment.Component)))];
        Publish(watched);
    }

    /// <summary>The topic of alarms that wake people. Subscribe to it, or send to it, what this component does not know.</summary>
    public Output<string> PageTopicArn { get; }

    /// <summary>The topic of alarms that can wait for working hours.</summary>
    public Output<string> TicketTopicArn { get; }

    /// <summary>The names of all alarms, as CloudWatch has them.</summary>
    public ImmutableArray<string> AlarmNames { get; }

    /// <summary>The signals that are watched differently from their default, each with its reason.</summary>
    public ImmutableArray<string> Adjusted { get; }

    // The stack's own Region always has topics, by the key "": they exist before the first alarm does.
    private Dictionary<string, AlarmTopics> CreateTopics() => _args.WatchedSignals().Where(signal => !signal.IsOff).Select(signal => signal.Region)
        .Concat(_args.Watch.SelectMany(Indicators).Select(indicator => indicator.Region))
        .Prepend(null)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(region => region ?? "", region => new AlarmTopics(Context, _args, region), StringComparer.Ordinal);

    private IEnumerable<ServiceLevelIndicator> Indicators(IMonitored component) =>
        _args.ObjectivesOf(component).Select(objective => objective.IndicatorOf((IServiceLevel)component)!);

    private WatchedComponent Watch(IMonitored component)
    {
        var signals = _args.Signals(component).Where(signal => !signal.IsOff).Select(_factory.CreateSignalAlarm).ToImmutableArray();
        var objectives = _args.ObjectivesOf(component)
            .Select(objective => SloAlarms.Create(_factory, (IServiceLevel)component, objective, _defaults.ToleratedFailures))
            .ToImmutableArray();
        return new WatchedComponent(component, signals, objectives);
    }

    private void RequireRulesThatFit(ImmutableArray<WatchedComponent> watched)
    {
        var problems = new ArgumentProblems(nameof(Alarms), Name);
        foreach (var component in watched.Where(_ => _defaults.ComponentAlarms))
        {
            foreach (var region in component.Notifying.GroupBy(alarm => alarm.Region))
            {
                var rule = AlarmRule.AnyOf(region.Select(alarm => alarm.PhysicalName));
                if (region.Count() > AlarmRule.MaxChildren || rule.Length > AlarmRule.MaxLength)
                {
                    problems.Add(
                        $"Watch: {component.Path}", $"{region.Count()} alarms whose names need {rule.Length} characters",
                        $"{AlarmRule.MaxChildren} alarms and {AlarmRule.MaxLength} characters in the rule of one alarm",
                        "split the component, or switch signals off");
                }
            }
        }

        problems.ThrowIfAny();
    }

    private void Publish(ImmutableArray<WatchedComponent> watched) => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["pageTopicArn"] = PageTopicArn,
        ["ticketTopicArn"] = TicketTopicArn,
        ["alarmNames"] = AlarmNames,
        ["adjusted"] = Adjusted,
        ["objectives"] = watched.SelectMany(component => component.Objectives.Select(objective => $"{component.Path}: {objective.Objective}")).ToList(),
        ["muted"] = _args.Mute.Select(window => $"{window.Name}: {window.Expression} for {window.IsoDuration}").ToList(),
    });
}
