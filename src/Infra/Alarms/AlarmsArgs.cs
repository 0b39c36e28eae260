namespace Infra;

/// <summary>What <see cref="Alarms"/> can be told. Defaults by tier: see <see cref="AlarmsDefaults"/>.</summary>
public sealed partial class AlarmsArgs : ComponentArgs
{
    /// <summary>The components to watch. Each brings its own signals; adding one changes no alarm of the others.</summary>
    public ICollection<IMonitored> Watch { get; set; } = new List<IMonitored>();

    /// <summary>
    /// What users may expect of every watched component that knows it (those that are an <see cref="IServiceLevel"/>). Default: none, so
    /// signals alone decide.
    /// </summary>
    public Slo? Slo { get; set; }

    /// <summary>What users may expect of single components, instead of <see cref="Slo"/>. Default: none.</summary>
    public IDictionary<IServiceLevel, Slo> SloOf { get; set; } = new Dictionary<IServiceLevel, Slo>();

    /// <summary>
    /// Who is told. In production every severity needs somebody: an alarm that nobody gets is none. Default: nobody; the console shows the
    /// alarms.
    /// </summary>
    public ICollection<Notification> Notify { get; set; } = new List<Notification>();

    /// <summary>Signals that are watched differently from their default, each with its reason. Default: none.</summary>
    public ICollection<SignalAdjustment> Adjust { get; set; } = new List<SignalAdjustment>();

    /// <summary>When nobody is told although alarms go on: maintenance, regular load tests. Default: never.</summary>
    public ICollection<MuteWindow> Mute { get; set; } = new List<MuteWindow>();

    /// <summary>
    /// Where the pages of the runbooks are on the web, such as <c>https://github.com/acme/platform/blob/main/docs/components/</c>. Alarms link
    /// to <c>service.md#error-rate</c> and the like below it. Default: the path in the repository, <c>docs/components/</c>.
    /// </summary>
    public string? RunbookUrl { get; set; }

    /// <summary>
    /// Whether every component and the stack get a CloudWatch dashboard. Default: <see cref="AlarmsDefaults.Dashboards"/>.
    /// </summary>
    public bool? Dashboards { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public AlarmsCustomize Customize { get; set; } = new();

    internal IReadOnlyList<WatchedSignal> WatchedSignals() => [.. Watch.SelectMany(Signals)];

    internal IEnumerable<WatchedSignal> Signals(IMonitored component) => component.Signals.Select(signal => new WatchedSignal(
        component, signal, Adjust.FirstOrDefault(adjustment => adjustment.Component == component && adjustment.Signal == signal.Signal.Name)));

    /// <summary>The objectives of a component, as far as it can tell how it is doing.</summary>
    internal IReadOnlyList<ServiceLevelObjective> ObjectivesOf(IMonitored component) =>
        component is IServiceLevel level && (SloOf.TryGetValue(level, out var own) ? own : Slo) is { } slo
            ? [.. slo.Objectives.Where(objective => objective.IndicatorOf(level) is not null)]
            : [];
}
