namespace Infra.Kubernetes;

/// <summary>The defaults of all pods in one tier.</summary>
public sealed record PodDefaults
{
    private PodDefaults()
    {
    }

    /// <summary>The processor that a pod requests.</summary>
    [DefaultSource("A quarter of a core serves a small program; there is no limit, as throttling makes slow what the node could do.", "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")]
    public required string Cpu { get; init; }

    /// <summary>The memory that a pod requests and is limited to.</summary>
    [DefaultSource("Room for a .NET program with its heap; a limit above the request would be paid by neighbours.", "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/")]
    public required string Memory { get; init; }

    /// <summary>The size of <c>/tmp</c>.</summary>
    [DefaultSource("The root is read-only, and nearly every program wants some place to write.", "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir")]
    public string Tmp { get; private init; } = "64Mi";

    /// <summary>The number of the user and group.</summary>
    [DefaultSource("Not root, and a number, as the kubelet cannot tell who a name is.", "https://kubernetes.io/docs/concepts/security/pod-security-standards/")]
    public int User { get; private init; } = 1000;

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static PodDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { Cpu = "100m", Memory = "256Mi" },
        Tier.Staging => new() { Cpu = "250m", Memory = "512Mi" },
        Tier.Production => new() { Cpu = "250m", Memory = "512Mi" },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
