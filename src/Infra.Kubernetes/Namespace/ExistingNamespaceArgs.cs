namespace Infra.Kubernetes;

/// <summary>A namespace that something else manages, for <see cref="Namespace.FromExisting"/>.</summary>
public sealed class ExistingNamespaceArgs : KubernetesArgs
{
    /// <summary>The cluster. Default: the one of the kubeconfig that whoever runs Pulumi uses.</summary>
    public IKubernetesCluster? Cluster { get; set; }

    /// <summary>The namespace's name in the cluster. Default: the component's name.</summary>
    public string? Name { get; set; }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        base.Validate(problems, platform);
        if (Name is not null)
        {
            KubernetesName.Validate(problems, nameof(Name), Name);
        }

        if ((Name ?? problems.Name) == "default")
        {
            problems.Add(nameof(Name), "default", "a namespace of your own", "make one; the default namespace has neither quota nor network policy, and everybody uses it");
        }
    }
}
