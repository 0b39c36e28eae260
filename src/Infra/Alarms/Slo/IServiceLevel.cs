namespace Infra;

/// <summary>A component that can tell which share of its work was good, as users see it. What is good enough is said by an <see cref="Slo"/>.</summary>
public interface IServiceLevel : IMonitored
{
    /// <summary>Requests, and those of them that failed through the component's fault. Null when the component cannot tell.</summary>
    ServiceLevelIndicator? Availability { get; }

    /// <summary>Requests, and those of them that took longer than a bound. Null when the component cannot tell.</summary>
    /// <param name="bound">The bound.</param>
    ServiceLevelIndicator? Latency(TimeSpan bound);
}
