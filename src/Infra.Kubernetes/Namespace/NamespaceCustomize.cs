using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>The children of a <see cref="Namespace"/> that a caller may change.</summary>
public sealed class NamespaceCustomize
{
    /// <summary>The namespace itself.</summary>
    public Customization<Pulumi.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs>? Namespace { get; set; }

    /// <summary>The quota.</summary>
    public Customization<ResourceQuotaArgs>? Quota { get; set; }

    /// <summary>The defaults and bounds of containers.</summary>
    public Customization<LimitRangeArgs>? Limits { get; set; }

    /// <summary>The network policy that closes the namespace.</summary>
    public Customization<NetworkPolicyArgs>? DenyAll { get; set; }

    /// <summary>The network policy that lets pods look names up.</summary>
    public Customization<NetworkPolicyArgs>? Dns { get; set; }
}
