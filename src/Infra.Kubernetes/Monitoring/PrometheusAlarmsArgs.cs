namespace Infra.Kubernetes;

/// <summary>What <see cref="PrometheusAlarms"/> can be told.</summary>
public sealed class PrometheusAlarmsArgs : KubernetesArgs
{
    /// <summary>
    /// The components to watch: <see cref="WebService"/>, <see cref="Worker"/> and <see cref="CronWorkload"/>. Each gets rules of its own; adding one
    /// changes nothing of the others.
    /// </summary>
    public ICollection<KubernetesComponent> Watch { get; set; } = new List<KubernetesComponent>();

    /// <summary>What clients may expect of every <see cref="WebService"/>: the same objective as for services on ECS. Default: none, so signals alone decide.</summary>
    public Slo? Slo { get; set; }

    /// <summary>What clients may expect of single services, instead of <see cref="Slo"/>. Default: none.</summary>
    public IDictionary<WebService, Slo> SloOf { get; set; } = new Dictionary<WebService, Slo>();

    /// <summary>How services count their requests. Default: <see cref="HttpMetrics.AspNetCore"/>.</summary>
    public HttpMetrics Metrics { get; set; } = HttpMetrics.AspNetCore;

    /// <summary>The path under which services show their numbers, on the port of their requests. Default: <c>/metrics</c>.</summary>
    public string MetricsPath { get; set; } = "/metrics";

    /// <summary>The namespace of Prometheus's pods: they are let in to read the numbers. Default: <c>monitoring</c>.</summary>
    public string PrometheusNamespace { get; set; } = "monitoring";

    /// <summary>
    /// Labels by which Prometheus finds its rules and monitors, such as <c>release: kube-prometheus-stack</c>. Default: none, it takes all.
    /// </summary>
    public IDictionary<string, string> Selector { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Where the pages of the runbooks are on the web, such as <c>https://github.com/acme/platform/blob/main/docs/components/</c>. Default: the path in the
    /// repository, <c>docs/components/</c>.
    /// </summary>
    public string RunbookUrl { get; set; } = "docs/components/";

    /// <summary>Changes to single children. Default: none.</summary>
    public PrometheusAlarmsCustomize Customize { get; set; } = new();

    internal IReadOnlyList<ServiceLevelObjective> ObjectivesOf(WebService service) => [.. (SloOf.TryGetValue(service, out var own) ? own : Slo)?.Objectives ?? []];

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        base.Validate(problems, platform);
        KubernetesName.Validate(problems, nameof(PrometheusNamespace), PrometheusNamespace);
        if (Watch.Count == 0)
        {
            problems.Add(nameof(Watch), "empty", "at least one component", "name what is to be watched");
        }

        foreach (var component in Watch.Where(component => component is not Workload and not CronWorkload))
        {
            problems.Add(nameof(Watch), component is null ? null : component.Name, "web services, workers and cron workloads", "remove it");
        }

        foreach (var twice in Watch.OfType<KubernetesComponent>().GroupBy(component => component).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Watch), twice.Key.Name, "each component once", "remove the repetition");
        }

        if (Watch.Select(PrometheusAlarms.SpaceOf).OfType<Namespace>().Select(space => space.Cluster).Distinct().Count() > 1)
        {
            problems.Add(nameof(Watch), "components of several clusters", "components of one cluster", "make PrometheusAlarms for each cluster");
        }

        foreach (var service in SloOf.Keys.Where(service => !Watch.Contains(service)))
        {
            problems.Add(nameof(SloOf), service.Name, "services that are watched", "add it to Watch");
        }

        ValidateObjectives(problems);
    }

    private void ValidateObjectives(ArgumentProblems problems)
    {
        if (Slo is not null && !Watch.OfType<WebService>().Any())
        {
            problems.Add(nameof(Slo), "an objective", "none, as no web service is watched", "remove it, or watch a web service");
        }

        Slo?.Objectives.ToList().ForEach(objective => Validate(problems, nameof(Slo), objective));
        foreach (var (service, slo) in SloOf)
        {
            slo.Objectives.ToList().ForEach(objective => Validate(problems, $"SloOf[\"{service.Name}\"]", objective));
        }
    }

    private void Validate(ArgumentProblems problems, string argument, ServiceLevelObjective objective)
    {
        objective.Validate(problems, argument, PrometheusSlo.ToleratedFailures);
        if (objective.Bound is { } bound && !Metrics.Bounds.Contains(bound.TotalSeconds))
        {
            problems.Add(
                argument, PromQl.Invariant($"latency of {bound.TotalSeconds} s"),
                $"bounds that the histogram counts up to: {string.Join(", ", Metrics.Bounds.Select(known => PromQl.Invariant($"{known}")))} s",
                "take one of them, or give the histogram another bound and name it in Metrics");
        }
    }
}
