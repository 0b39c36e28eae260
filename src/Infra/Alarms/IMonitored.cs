using System.Collections.Immutable;

namespace Infra;

/// <summary>A component that knows when it is in trouble. <c>Alarms</c> watches it.</summary>
public interface IMonitored
{
    /// <summary>The component's name, part of its alarms' names.</summary>
    string Name { get; }

    /// <summary>What is watched, with the dimensions of the component's own resources.</summary>
    ImmutableArray<MonitoredSignal> Signals { get; }
}
