using Provider = Pulumi.Kubernetes.Provider;

namespace Infra.Kubernetes;

/// <summary>A cluster that components deploy to. Without one they use the kubeconfig of whoever runs Pulumi.</summary>
public interface IKubernetesCluster
{
    /// <summary>The provider that talks to the cluster.</summary>
    Provider Provider { get; }

    /// <summary>Addresses of the cluster's name servers besides CoreDNS's pods, as ranges. All of its namespaces let them be asked. Default: none.</summary>
    IReadOnlyList<string> DnsAddresses => [];

    /// <summary>The ingress class of load balancers of AWS. Default: <c>alb</c>, that of the AWS Load Balancer Controller.</summary>
    /// <param name="exposure">Who reaches the load balancer.</param>
    string LoadBalancerClass(Exposure exposure) => AwsIngress.ClassName;
}
