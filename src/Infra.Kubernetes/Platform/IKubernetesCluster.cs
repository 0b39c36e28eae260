using Provider = Pulumi.Kubernetes.Provider;

namespace Infra.Kubernetes;

/// <summary>A cluster that components deploy to. Without one they use the kubeconfig of whoever runs Pulumi.</summary>
public interface IKubernetesCluster
{
    /// <summary>The provider that talks to the cluster.</summary>
    Provider Provider { get; }
}
