using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>The golden signals of a <see cref="WebService"/> besides those of every workload: what its clients see, as it counts them itself.</summary>
public static class WebServiceSignals
{
    // As on ECS: below this many requests in a second a single failure is no rate.
    private const string Enough = "20 / 60";

    /// <summary>The signals of a service, with the thresholds that a service on ECS has.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="defaults">The thresholds.</param>
    /// <param name="metrics">How it counts requests.</param>
    /// <param name="probes">The paths of its probes, which are no requests of clients.</param>
    public static ImmutableArray<PrometheusSignal> For(string name, ServiceDefaults defaults, HttpMetrics metrics, params ReadOnlySpan<string> probes)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentNullException.ThrowIfNull(metrics);
        var requests = Requests(name, metrics, probes);
        var failures = Failures(name, metrics, probes);
        return
        [
            new(
                "error-rate", PromQl.Invariant($"More than {defaults.RollbackErrorPercent} % of requests fail with a server error."), SignalSeverity.Page,
                PromQl.Invariant($"100 * sum(rate({failures}[5m])) / sum(rate({requests}[5m])) > {defaults.RollbackErrorPercent} and sum(rate({requests}[5m])) >= {Enough}"),
                TimeSpan.FromMinutes(3)),
            new(
                "slow-responses", "One in a hundred requests takes longer than a person waits without noticing.", SignalSeverity.Ticket,
                PromQl.Invariant($"histogram_quantile(0.99, sum by (le) (rate({metrics.Histogram}_bucket{Selector(name, metrics, probes)}[5m]))) > {defaults.SlowResponse.TotalSeconds}"),
                TimeSpan.FromMinutes(10)),
            new(
                "not-measured", "Prometheus gets no numbers of the service: nobody would see it fail.", SignalSeverity.Ticket,
                $"(sum(up{PromQl.Select($"service=\"{name}\"")}) or vector(0)) < 1", TimeSpan.FromMinutes(15)),
        ];
    }

    internal static string Requests(string name, HttpMetrics metrics, ReadOnlySpan<string> probes) => $"{metrics.Histogram}_count{Selector(name, metrics, probes)}";

    internal static string Failures(string name, HttpMetrics metrics, ReadOnlySpan<string> probes) =>
        $"{metrics.Histogram}_count{Selector(name, metrics, probes, $"{metrics.StatusLabel}=~\"5..\"")}";

    internal static string Fast(string name, HttpMetrics metrics, TimeSpan bound, ReadOnlySpan<string> probes) =>
        $"{metrics.Histogram}_bucket{Selector(name, metrics, probes, PromQl.UpTo(bound.TotalSeconds))}";

    private static string Selector(string name, HttpMetrics metrics, ReadOnlySpan<string> probes, params ReadOnlySpan<string> further) => PromQl.Select(
    [
        $"service=\"{name}\"",
        .. probes.IsEmpty ? [] : (string[])[$"{metrics.RouteLabel}!~\"{string.Join('|', probes)}\""],
        .. further,
    ]);
}
