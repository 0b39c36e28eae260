namespace Infra.Kubernetes;

/// <summary>The defaults of a <see cref="Namespace"/> in one tier.</summary>
public sealed record NamespaceDefaults
{
    private NamespaceDefaults()
    {
    }

    /// <summary>The processor that all pods may request together, in cores.</summary>
    [DefaultSource("Room for a handful of services at their upper bounds; what scales without end stops before it takes the cluster.", "https://kubernetes.io/docs/concepts/policy/resource-quotas/")]
    public required string QuotaCpu { get; init; }

    /// <summary>The memory that all pods may have together.</summary>
    [DefaultSource("Two GiB for each core, as general-purpose nodes have them, twice that in production.", "https://kubernetes.io/docs/concepts/policy/resource-quotas/")]
    public required string QuotaMemory { get; init; }

    /// <summary>The number of pods.</summary>
    [DefaultSource("A job that is started over and over fills a cluster with pods that ask for nothing.", "https://kubernetes.io/docs/concepts/policy/resource-quotas/")]
    public required int QuotaPods { get; init; }

    /// <summary>The processor that a container requests that names none.</summary>
    [DefaultSource("Enough to start; without any request the scheduler takes the container to need nothing.", "https://kubernetes.io/docs/concepts/policy/limit-range/")]
    public string ContainerCpu { get; private init; } = "100m";

    /// <summary>The memory that a container requests, and is limited to, that names none.</summary>
    [DefaultSource("Enough for a small program; a limit above the request would let neighbours be killed.", "https://kubernetes.io/docs/concepts/policy/limit-range/")]
    public string ContainerMemory { get; private init; } = "256Mi";

    /// <summary>The memory that one container may have at most.</summary>
    [DefaultSource("A container larger than half of a common node finds no place.", "https://kubernetes.io/docs/concepts/policy/limit-range/")]
    public string ContainerMemoryMax { get; private init; } = "16Gi";

    /// <summary>The disk of the node that a container may fill that names no limit: logs and temporary files.</summary>
    [DefaultSource("A container that writes without end is evicted before it takes the node's disk from all others.", "https://kubernetes.io/docs/concepts/storage/ephemeral-storage/")]
    public string ContainerStorage { get; private init; } = "2Gi";

    /// <summary>The disk of the node that a container asks for that names none.</summary>
    [DefaultSource("What logs and temporary files of a program take as a rule; a request as large as the limit would leave nodes empty.", "https://kubernetes.io/docs/concepts/policy/limit-range/")]
    public string ContainerStorageRequest { get; private init; } = "128Mi";

    /// <summary>Whether Pulumi refuses to delete or replace the namespace.</summary>
    [DefaultSource("Everything in a namespace is deleted with it.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static NamespaceDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { QuotaCpu = "8", QuotaMemory = "16Gi", QuotaPods = 50 },
        Tier.Staging => new() { QuotaCpu = "32", QuotaMemory = "64Gi", QuotaPods = 200 },
        Tier.Production => new() { QuotaCpu = "128", QuotaMemory = "512Gi", QuotaPods = 1000, Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
