namespace Infra.Kubernetes;

/// <summary>What one pod needs.</summary>
public sealed record PodSize
{
    /// <summary>
    /// The processor it requests, e.g. <c>250m</c>: a share it is sure of. There is no limit: a pod may use what its node has left.
    /// Default: <see cref="PodDefaults.Cpu"/>.
    /// </summary>
    public string? Cpu { get; init; }

    /// <summary>The memory it requests, e.g. <c>512Mi</c>. Default: <see cref="PodDefaults.Memory"/>.</summary>
    public string? Memory { get; init; }

    /// <summary>The memory at which it is ended, at least what it requests. Default: what it requests, so that no neighbour is surprised.</summary>
    public string? MemoryLimit { get; init; }
}
