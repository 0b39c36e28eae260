using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>The children of a <see cref="WebService"/> that a caller may change.</summary>
public sealed class WebServiceCustomize : WorkloadCustomize
{
    /// <summary>The service within the cluster.</summary>
    public Customization<Pulumi.Kubernetes.Types.Inputs.Core.V1.ServiceArgs>? Service { get; set; }

    /// <summary>The ingress, where there is one.</summary>
    public Customization<IngressArgs>? Ingress { get; set; }

    /// <summary>The route of a gateway, where there is one.</summary>
    public Customization<HttpRouteArgs>? Route { get; set; }

    /// <summary>The network policy that lets the entry in, where there is one.</summary>
    public Customization<NetworkPolicyArgs>? FromEntry { get; set; }
}
