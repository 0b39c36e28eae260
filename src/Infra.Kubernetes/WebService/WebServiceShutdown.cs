namespace Infra.Kubernetes;

/// <summary>How a pod leaves without dropping requests. It goes on serving for the drain delay, is then told to end, and has the stop timeout to finish.</summary>
public sealed record WebServiceShutdown
{
    /// <summary>
    /// How long a load balancer of AWS lets requests of a leaving pod finish: 0 to 3,600 s. As long as the slowest request.
    /// Default: <see cref="WebServiceDefaults.DeregistrationDelay"/>.
    /// </summary>
    public TimeSpan? DeregistrationDelay { get; init; }

    /// <summary>
    /// How long a leaving pod goes on serving: 1 to 3,600 s, with a load balancer of AWS at least the deregistration delay.
    /// Default: <see cref="WebServiceDefaults.DrainDelay"/>, with a load balancer of AWS after the deregistration delay.
    /// </summary>
    public TimeSpan? DrainDelay { get; init; }

    /// <summary>How long the program has from SIGTERM to SIGKILL: 10 to 3,600 s. Default: <see cref="WebServiceDefaults.StopTimeout"/>.</summary>
    public TimeSpan? StopTimeout { get; init; }
}
