using Pulumi;

namespace Infra.Kubernetes;

/// <summary>What every component that runs pods can be told.</summary>
public abstract class PodArgs : KubernetesArgs
{
    private protected PodArgs()
    {
    }

    /// <summary>The namespace to run in. It also says which cluster.</summary>
    public required Namespace Namespace { get; set; }

    /// <summary>
    /// The image, by digest (<c>…@sha256:…</c>) or by a tag that never moves (<c>ghcr.io/acme/shop-api:1.4.2</c>).
    /// No tag, or <c>latest</c>, is refused: two pods of one workload could then run different code.
    /// </summary>
    public required Input<string> Image { get; set; }

    /// <summary>
    /// What the code uses. A <see cref="WebService"/> brings a pair of network policies on exactly its port and a variable with its address;
    /// components of AWS bring the permissions of the pods' own role where the cluster can give one. Default: none.
    /// </summary>
    public ICollection<ILinkable> Links { get; set; } = new List<ILinkable>();

    /// <summary>Environment variables. A secret value is refused: use <see cref="Secrets"/>. Default: none.</summary>
    public IDictionary<string, Input<string>> Environment { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Environment variables from secrets of the cluster, or from secret values that become one. Default: none.</summary>
    public IDictionary<string, PodSecret> Secrets { get; set; } = new Dictionary<string, PodSecret>(StringComparer.Ordinal);

    /// <summary>
    /// Files for the container: the full path, and the content. They come from a ConfigMap; a change of the content replaces the pods one after
    /// the other, as a change of the image does. No place for secrets. Default: none.
    /// </summary>
    public IDictionary<string, Input<string>> Files { get; set; } = new Dictionary<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>What one pod needs.</summary>
    public PodSize Size { get; set; } = new();

    /// <summary>How the container runs.</summary>
    public PodOptions Pod { get; set; } = new();

    /// <summary>
    /// Addresses outside the cluster that the code opens connections to, such as <c>Egress.ToInternet()</c>. All else is closed. Default: none.
    /// </summary>
    public ICollection<Egress> Egress { get; set; } = new List<Egress>();

    internal abstract PodCustomize PodCustomize { get; }

    /// <inheritdoc />
    protected internal sealed override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        base.Validate(problems, platform);
        if (PodValidation.HasRequired(problems, this))
        {
            ValidateWhole(problems, platform);
        }
    }

    /// <summary>Checks the rest of arguments that have all that is required.</summary>
    private protected abstract void ValidateWhole(ArgumentProblems problems, PlatformSettings platform);
}
