using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>How a <see cref="WebService"/> counts its requests: a histogram of their durations in seconds, with the status as a label.</summary>
/// <param name="Histogram">The histogram's name, without <c>_bucket</c> and <c>_count</c>.</param>
/// <param name="StatusLabel">The label with the status of the answer.</param>
/// <param name="RouteLabel">The label with the route.</param>
/// <param name="Bounds">The bounds of the histogram's buckets, in seconds: what an <see cref="Slo.Latency"/> can be measured against.</param>
public sealed record HttpMetrics(string Histogram, string StatusLabel, string RouteLabel, ImmutableArray<double> Bounds)
{
    /// <summary>What ASP.NET Core measures, as OpenTelemetry's exporter for Prometheus names it.</summary>
    /// <remarks>https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpserverrequestduration</remarks>
    public static HttpMetrics AspNetCore { get; } = new(
        "http_server_request_duration_seconds", "http_response_status_code", "http_route",
        [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]);
}
