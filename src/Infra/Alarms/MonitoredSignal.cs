using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>A golden signal of one certain resource.</summary>
/// <param name="Signal">What is measured and when it is bad.</param>
/// <param name="Dimensions">The values of the dimensions that the signal's metrics name.</param>
public sealed record MonitoredSignal(GoldenSignal Signal, IReadOnlyDictionary<string, Input<string>> Dimensions)
{
    /// <summary>Tells apart several resources that have the same signal, e.g. the number of the zone. Null when there is one.</summary>
    public string? Instance { get; init; }

    /// <summary>
    /// The Region whose CloudWatch has the metrics, e.g. <c>us-east-1</c> for CloudFront. Null for the Region of the stack. The alarm and the
    /// topic it notifies are made there.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>All signals of one resource.</summary>
    /// <param name="signals">The signals.</param>
    /// <param name="dimensions">The values of all dimensions that any of them names.</param>
    /// <param name="instance">Tells the resource from others of the component. Default: it is the only one.</param>
    /// <param name="region">The Region of the metrics. Default: the stack's.</param>
    public static ImmutableArray<MonitoredSignal> All(
        IEnumerable<GoldenSignal> signals, IReadOnlyDictionary<string, Input<string>> dimensions, string? instance = null, string? region = null) =>
        [.. signals.Select(signal => new MonitoredSignal(signal, dimensions) { Instance = instance, Region = region })];
}
