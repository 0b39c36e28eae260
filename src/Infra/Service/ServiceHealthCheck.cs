namespace Infra;

/// <summary>How the load balancer finds out whether a task may get requests, and how it lets one go.</summary>
public sealed record ServiceHealthCheck
{
    /// <summary>The path that answers 200 to 299 when the task can serve. Default: <see cref="ServiceDefaults.HealthCheckPath"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The time between two checks: 5 to 300 s. Default: <see cref="ServiceDefaults.HealthCheckInterval"/>.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How long an answer may take: 2 to 120 s, less than the interval. Default: <see cref="ServiceDefaults.HealthCheckTimeout"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Successes in a row until a task gets requests: 2 to 10. Default: <see cref="ServiceDefaults.HealthyThreshold"/>.</summary>
    public int? HealthyThreshold { get; init; }

    /// <summary>Failures in a row until a task is replaced: 2 to 10. Default: <see cref="ServiceDefaults.UnhealthyThreshold"/>.</summary>
    public int? UnhealthyThreshold { get; init; }

    /// <summary>
    /// How long after its start a task is not replaced for failing checks; at least as long as it takes to become healthy.
    /// Default: <see cref="ServiceDefaults.HealthCheckGracePeriod"/>.
    /// </summary>
    public TimeSpan? GracePeriod { get; init; }

    /// <summary>
    /// How long the load balancer lets requests of a leaving task finish: 0 to 119 s, less than <see cref="ContainerOptions.StopTimeout"/>. As long as
    /// the slowest request. Default: <see cref="ServiceDefaults.DeregistrationDelay"/>.
    /// </summary>
    public TimeSpan? DeregistrationDelay { get; init; }
}
