namespace Infra.Kubernetes;

/// <summary>The children of a <see cref="Worker"/> that a caller may change.</summary>
public sealed class WorkerCustomize : WorkloadCustomize;
