namespace Infra.Kubernetes;

/// <summary>What a <see cref="Namespace"/> can be told.</summary>
public sealed class NamespaceArgs : KubernetesArgs
{
    /// <summary>The cluster. Default: the one of the kubeconfig that whoever runs Pulumi uses.</summary>
    public IKubernetesCluster? Cluster { get; set; }

    /// <summary>The namespace's name in the cluster. It cannot be changed later. Default: the component's name.</summary>
    public string? Name { get; set; }

    /// <summary>What all pods of the namespace may ask for together.</summary>
    public NamespaceQuota Quota { get; set; } = new();

    /// <summary>
    /// Addresses of name servers besides CoreDNS's pods, as ranges: a cache on each node (<c>169.254.20.10/32</c>), or the cluster's DNS address
    /// where CoreDNS does not run as pods, as in EKS Auto Mode. Default: none.
    /// </summary>
    public IReadOnlyList<string> DnsAddresses { get; set; } = [];

    /// <summary>
    /// True to take pods that only the profile <c>baseline</c> of Pod Security allows, such as those of others. A finding. Default: false, the
    /// profile is <c>restricted</c>.
    /// </summary>
    public bool AllowBaselinePods { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public NamespaceCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        base.Validate(problems, platform);
        if (Name is not null)
        {
            KubernetesName.Validate(problems, nameof(Name), Name);
        }

        if ((Name ?? problems.Name) is { } name && (name is "default" || name.StartsWith("kube-", StringComparison.Ordinal)))
        {
            problems.Add(nameof(Name), name, "names other than default and kube-…, which the cluster keeps for itself", "name the namespace after the product or team");
        }

        Quota.Validate(problems, NamespaceDefaults.For(platform.Tier));
        foreach (var address in DnsAddresses)
        {
            AddressRange.Validate(problems, nameof(DnsAddresses), address);
        }
    }
}
