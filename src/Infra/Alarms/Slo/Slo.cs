using System.Collections.Immutable;

namespace Infra;

/// <summary>
/// What users may expect over 30 days. The rest is the error budget: it may be spent, and alarms say when it is spent too fast.
/// </summary>
/// <remarks>How the alarms follow from it: <c>docs/components/slo.md</c>.</remarks>
public sealed class Slo
{
    private Slo(ImmutableArray<ServiceLevelObjective> objectives) => Objectives = objectives;

    /// <summary>The single objectives.</summary>
    public ImmutableArray<ServiceLevelObjective> Objectives { get; }

    /// <summary>A share of the requests is answered without a fault of ours.</summary>
    /// <param name="percent">The share: 84 to 99.999 percent, e.g. 99.9.</param>
    /// <param name="requestsPerDay">How many requests are expected, to refuse a share that a few single failures would break. Default: not checked.</param>
    public static Slo Availability(double percent, long? requestsPerDay = null) =>
        new([new ServiceLevelObjective(ServiceLevelObjective.AvailabilityName, percent) { RequestsPerDay = requestsPerDay }]);

    /// <summary>A share of the requests is answered within a time.</summary>
    /// <param name="bound">The time: 1 ms to 60 s.</param>
    /// <param name="percent">The share: 84 to 99.999 percent, e.g. 95.</param>
    /// <param name="requestsPerDay">How many requests are expected, to refuse a share that a few slow ones would break. Default: not checked.</param>
    public static Slo Latency(TimeSpan bound, double percent, long? requestsPerDay = null) =>
        new([new ServiceLevelObjective(ServiceLevelObjective.LatencyName, percent) { Bound = bound, RequestsPerDay = requestsPerDay }]);

    /// <summary>Both this and the other: <c>Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95))</c>.</summary>
    public Slo And(Slo other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. Objectives, .. other.Objectives]);
    }
}
