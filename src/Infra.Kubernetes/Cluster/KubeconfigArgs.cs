using Pulumi;

namespace Infra.Kubernetes;

/// <summary>Any cluster, by its kubeconfig, for <see cref="Cluster.FromKubeconfig"/>.</summary>
public sealed class KubeconfigArgs : ComponentArgs
{
    /// <summary>
    /// The path of a kubeconfig file, or its content, which is kept as a secret. Default: what <c>kubectl</c> uses, the
    /// file named by <c>KUBECONFIG</c> or <c>~/.kube/config</c>.
    /// </summary>
    public Input<string>? Kubeconfig { get; set; }

    /// <summary>The context in the kubeconfig. Say it, so that a deployment does not go where somebody has last been. Default: the current one.</summary>
    public string? Context { get; set; }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (Context is null && platform.Tier == Infra.Tier.Production)
        {
            problems.Add(nameof(Context), null, "a context in production", "name the context, as the current one is whichever somebody used last");
        }
        else if (Context is { Length: 0 })
        {
            problems.Add(nameof(Context), Context, "the name of a context", "name the context");
        }
    }
}
