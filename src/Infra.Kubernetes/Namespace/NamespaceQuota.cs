namespace Infra.Kubernetes;

/// <summary>What all pods of a namespace may ask for together.</summary>
public sealed record NamespaceQuota
{
    /// <summary>Processor, e.g. <c>16</c> cores. Default: <see cref="NamespaceDefaults.QuotaCpu"/>.</summary>
    public string? Cpu { get; init; }

    /// <summary>Memory, requested and as limits, e.g. <c>32Gi</c>. Default: <see cref="NamespaceDefaults.QuotaMemory"/>.</summary>
    public string? Memory { get; init; }

    /// <summary>The number of pods: 1 to 10,000. Default: <see cref="NamespaceDefaults.QuotaPods"/>.</summary>
    public int? Pods { get; init; }

    internal void Validate(ArgumentProblems problems, NamespaceDefaults defaults)
    {
        Quantity.RequireCpu(problems, "Quota.Cpu", Cpu ?? defaults.QuotaCpu);
        Quantity.RequireBytes(problems, "Quota.Memory", Memory ?? defaults.QuotaMemory);
        problems.RequireRange("Quota.Pods", Pods ?? defaults.QuotaPods, 1, 10_000, "bound the pods of the namespace, not of the cluster");
    }
}
