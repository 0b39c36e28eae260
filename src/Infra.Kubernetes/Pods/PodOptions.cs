namespace Infra.Kubernetes;

/// <summary>How the container runs.</summary>
public sealed record PodOptions
{
    /// <summary>The program, in place of the image's entry point. Default: the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The program's arguments. Default: the image's own.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The number of the user and group that the container runs as, 1 to 65,535; never root. Default: <see cref="PodDefaults.User"/>.</summary>
    public int? User { get; init; }

    /// <summary>The size of the writable <c>/tmp</c>, e.g. <c>64Mi</c>, on the node's disk. Default: <see cref="PodDefaults.Tmp"/>.</summary>
    public string? Tmp { get; init; }

    /// <summary>True to let the container write outside <c>/tmp</c>. A finding. Default: false.</summary>
    public bool AllowWritableRoot { get; init; }

    /// <summary>The priority class, by its name in the cluster. Default: the cluster's default.</summary>
    public string? PriorityClass { get; init; }

    /// <summary>Secrets with the credentials of registries, by name. Default: none; nodes of EKS read ECR by themselves.</summary>
    public IReadOnlyList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>The labels that nodes must have, e.g. <c>kubernetes.io/arch</c>: <c>arm64</c>. Default: any node.</summary>
    public IReadOnlyDictionary<string, string> NodeLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
