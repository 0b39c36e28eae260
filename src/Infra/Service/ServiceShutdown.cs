namespace Infra;

/// <summary>How a task leaves without dropping requests.</summary>
public sealed record ServiceShutdown
{
    /// <summary>
    /// How long the load balancer lets requests of a leaving task finish: 0 to 119 s. As long as the slowest request.
    /// Default: <see cref="ServiceDefaults.DeregistrationDelay"/>.
    /// </summary>
    public TimeSpan? DeregistrationDelay { get; init; }

    /// <summary>
    /// How long the container has from SIGTERM to SIGKILL: more than the deregistration delay, at most 120 s (Fargate's limit).
    /// Default: <see cref="ServiceDefaults.StopTimeout"/>.
    /// </summary>
    public TimeSpan? StopTimeout { get; init; }
}
