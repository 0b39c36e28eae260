using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>The children of every component with pods that a caller may change.</summary>
public abstract class PodCustomize
{
    private protected PodCustomize()
    {
    }

    /// <summary>The service account.</summary>
    public Customization<ServiceAccountArgs>? ServiceAccount { get; set; }

    /// <summary>The ConfigMap with the files, where there are some.</summary>
    public Customization<ConfigMapArgs>? Files { get; set; }

    /// <summary>The Secret with the secret values, where there are some.</summary>
    public Customization<Pulumi.Kubernetes.Types.Inputs.Core.V1.SecretArgs>? Secrets { get; set; }

    /// <summary>The network policy with the addresses outside the cluster, where there are some.</summary>
    public Customization<NetworkPolicyArgs>? Egress { get; set; }
}
