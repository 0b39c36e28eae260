using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>
/// Turns an objective into rules: for each window a count of requests and one of those that were bad, and for each pair of windows an alarm on both.
/// The same windows, rates and guards against little traffic as on AWS.
/// </summary>
internal static class PrometheusSlo
{
    /// <summary>How many single failures tell nobody, as with alarms on AWS.</summary>
    public const int ToleratedFailures = 5;

    // Days of raw samples are not summed up more often than it takes.
    private static readonly TimeSpan Patient = TimeSpan.FromHours(6);

    /// <summary>The lengths of all windows, each once.</summary>
    public static IEnumerable<TimeSpan> Lengths(ServiceLevelObjective objective) =>
        Windows(objective).SelectMany(window => (TimeSpan[])[window.Long, window.Short]).Distinct().Order();

    public static IEnumerable<BurnRateWindow> Windows(ServiceLevelObjective objective) => SloDefaults.Windows.Where(window => window.CanBeReached(objective));

    /// <summary>True for a window whose counts are taken every five minutes instead of every minute.</summary>
    public static bool IsSlow(TimeSpan length) => length >= Patient;

    public static string RequestsRule(TimeSpan length) => $"slo:requests:increase{PromQl.Duration(length)}";

    public static string FailuresRule(TimeSpan length) => $"slo:failures:increase{PromQl.Duration(length)}";

    public static string Requests(string service, HttpMetrics metrics, TimeSpan length, ImmutableArray<string> probes) =>
        $"{Increase(WebServiceSignals.Requests(service, metrics, probes.AsSpan()), length)} or vector(0)";

    public static string Failures(ServiceLevelObjective objective, string service, HttpMetrics metrics, TimeSpan length, ImmutableArray<string> probes) => objective.Bound is { } bound
        ? $"({Increase(WebServiceSignals.Requests(service, metrics, probes.AsSpan()), length)} - {Increase(WebServiceSignals.Fast(service, metrics, bound, probes.AsSpan()), length)}) or vector(0)"
        : $"{Increase(WebServiceSignals.Failures(service, metrics, probes.AsSpan()), length)} or vector(0)";

    /// <summary>Both windows of a pair burn too fast.</summary>
    public static string BurnsTooFast(ServiceLevelObjective objective, BurnRateWindow window, string service) =>
        $"{Burns(objective, window, window.Long, service)} and {Burns(objective, window, window.Short, service)}";

    private static string Burns(ServiceLevelObjective objective, BurnRateWindow window, TimeSpan length, string service)
    {
        var selector = PromQl.Select($"service=\"{service}\"", $"slo=\"{objective.Name}\"");
        return PromQl.Invariant(
            $"{FailuresRule(length)}{selector} / clamp_min({RequestsRule(length)}{selector}, {window.MinimumRequests(objective, length, ToleratedFailures)}) > {window.BurnRate * objective.Budget}");
    }

    private static string Increase(string selector, TimeSpan length) => $"sum(increase({selector}[{PromQl.Duration(length)}]))";
}
