using System.Collections.Immutable;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>Writes the rules of one component in the form of a <c>PrometheusRule</c>.</summary>
/// <remarks>https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule</remarks>
internal sealed class PrometheusRules(PrometheusAlarmsArgs args, PlatformSettings platform, KubernetesComponent component)
{
    private readonly string _kind = Word(component.GetType().Name);

    public ImmutableArray<PrometheusSignal> Signals { get; } = component switch
    {
        WebService service => [.. WorkloadSignals.For(service.Name), .. WebServiceSignals.For(service.Name, ServiceDefaults.For(service.Tier), args.Metrics, Probes(service).AsSpan())],
        Workload workload => WorkloadSignals.For(workload.Name),
        _ => CronWorkloadSignals.For(component.Name),
    };

    /// <summary>The rules, once the namespace is known.</summary>
    public InputMap<object> Spec(Output<string> space) => new() { { "groups", space.Apply(name => (object)Groups(name)) } };

    private ImmutableArray<object> Groups(string space)
    {
        var groups = ImmutableArray.CreateBuilder<object>();
        groups.Add(Group($"{component.Name}.signals", null, Signals.Select(signal => Alert(
            signal.Name, signal.Meaning, $"kubernetes/prometheus-alarms.md#{signal.Name}", signal.Severity, signal.Expression, signal.For, space))));
        if (component is WebService service)
        {
            foreach (var objective in args.ObjectivesOf(service))
            {
                groups.AddRange(Groups(objective, service, space));
            }
        }

        return groups.ToImmutable();
    }

    private IEnumerable<object> Groups(ServiceLevelObjective objective, WebService service, string space)
    {
        foreach (var slow in (bool[])[false, true])
        {
            var lengths = PrometheusSlo.Lengths(objective).Where(length => PrometheusSlo.IsSlow(length) == slow).ToList();
            if (lengths.Count > 0)
            {
                var interval = slow ? TimeSpan.FromMinutes(5) : (TimeSpan?)null;
                yield return Group($"{service.Name}.slo-{objective.Name}.{(slow ? "days" : "hours")}", interval, lengths.SelectMany(length => Records(objective, service, length, space)));
            }
        }

        yield return Group($"{service.Name}.slo-{objective.Name}", null, PrometheusSlo.Windows(objective).Select(window => Alert(
            $"slo-{objective.Name}-{window.Name}", BurnRateSignal.Meaning(objective, window), $"slo.md#{objective.Name}", window.Severity,
            PrometheusSlo.BurnsTooFast(objective, window, service.Name), TimeSpan.Zero, space)));
    }

    private IEnumerable<object> Records(ServiceLevelObjective objective, WebService service, TimeSpan length, string space)
    {
        var labels = Map(("namespace", space), ("service", service.Name), ("slo", objective.Name));
        yield return Map(
            ("record", PrometheusSlo.RequestsRule(length)),
            ("expr", Fill(PrometheusSlo.Requests(service.Name, args.Metrics, length, Probes(service)), space)),
            ("labels", labels));
        yield return Map(
            ("record", PrometheusSlo.FailuresRule(length)),
            ("expr", Fill(PrometheusSlo.Failures(objective, service.Name, args.Metrics, length, Probes(service)), space)),
            ("labels", labels));
    }

    private ImmutableDictionary<string, object> Alert(
        string signal, string meaning, string runbook, SignalSeverity severity, string expression, TimeSpan duration, string space)
    {
        var alert = Map(
            ("alert", LinkVariable.Pascal($"{component.Name}-{signal}")),
            ("expr", Fill(expression, space)),
            ("labels", Map(
                ("severity", severity == SignalSeverity.Page ? "critical" : "warning"),
                ("namespace", space),
                ("component", $"{_kind}/{component.Name}"),
                ("owner", platform.Owner),
                ("tier", platform.Tier.ToString().ToLowerInvariant()))),
            ("annotations", Map(("summary", meaning), ("runbook_url", $"{args.RunbookUrl.TrimEnd('/')}/{runbook}"))));
        return duration == TimeSpan.Zero ? alert : alert.Add("for", PromQl.Duration(duration));
    }

    private static ImmutableDictionary<string, object> Group(string name, TimeSpan? interval, IEnumerable<object> rules)
    {
        var group = Map(("name", name), ("rules", rules.ToImmutableArray()));
        return interval is { } own ? group.Add("interval", PromQl.Duration(own)) : group;
    }

    private static ImmutableArray<string> Probes(WebService service) =>
        [.. new[] { service.Settings.LivePath, service.Settings.ReadyPath }.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Fill(string expression, string space) => expression.Replace(PromQl.Namespace, space, StringComparison.Ordinal);

    // WebService is web-service.
    private static string Word(string name) => string.Concat(name.Select((letter, index) =>
        char.IsAsciiLetterUpper(letter) ? $"{(index > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static ImmutableDictionary<string, object> Map(params ReadOnlySpan<(string Key, object Value)> entries)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map.ToImmutable();
    }
}
