namespace Infra.Kubernetes;

/// <summary>Between which bounds pods are scaled, and on what. The autoscaler alone decides how many there are in between.</summary>
public sealed record WorkloadScaling
{
    /// <summary>The fewest pods: 1 to 1,000. Default: by tier.</summary>
    public int? MinReplicas { get; init; }

    /// <summary>The most pods: more than the fewest, up to 1,000. Default: by tier, at least one more than the fewest.</summary>
    public int? MaxReplicas { get; init; }

    /// <summary>The processor use to aim at, in percent of the request: 10 to 100. Default: <see cref="WorkloadDefaults.CpuTargetPercent"/>.</summary>
    public int? CpuTargetPercent { get; init; }

    /// <summary>The memory use to aim at, in percent of the request: 10 to 100. Default: <see cref="WorkloadDefaults.MemoryTargetPercent"/>.</summary>
    public int? MemoryTargetPercent { get; init; }
}
