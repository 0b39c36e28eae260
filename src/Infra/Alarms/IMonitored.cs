using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>A component that knows when it is in trouble. <c>Alarms</c> watches it.</summary>
public interface IMonitored
{
    /// <summary>The component's name, part of its alarms' names.</summary>
    string Name { get; }

    /// <summary>What is watched, with the dimensions of the component's own resources.</summary>
    ImmutableArray<MonitoredSignal> Signals { get; }
}

/// <summary>A golden signal of one certain resource.</summary>
/// <param name="Signal">What is measured and when it is bad.</param>
/// <param name="Dimensions">The values of the dimensions that the signal's metrics name.</param>
public sealed record MonitoredSignal(GoldenSignal Signal, IReadOnlyDictionary<string, Input<string>> Dimensions)
{
    /// <summary>Tells apart several resources that have the same signal, e.g. the number of the zone. Null when there is one.</summary>
    public string? Instance { get; init; }
}
