using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>How much work there was and how much of it was bad, as CloudWatch metrics. Both are counts, whatever the window.</summary>
/// <param name="Metrics">The metrics that the expressions name.</param>
/// <param name="Total">Metric math that counts all work; 0, not nothing, when there was none.</param>
/// <param name="Failed">Metric math that counts the bad work; 0, not nothing, when there was none.</param>
/// <param name="Dimensions">The values of the dimensions that the metrics name.</param>
public sealed record ServiceLevelIndicator(
    ImmutableArray<SignalMetric> Metrics, string Total, string Failed, IReadOnlyDictionary<string, Input<string>> Dimensions)
{
    /// <summary>The Region of the metrics. Null for the stack's.</summary>
    public string? Region { get; init; }
}
