using Pulumi;
using Provider = Pulumi.Kubernetes.Provider;

namespace Infra.Kubernetes;

/// <summary>Base of all components of a cluster: objects with the platform's labels, made with the cluster's provider.</summary>
public abstract class KubernetesComponent : InfraComponent
{
    /// <summary>Checks the arguments and registers the component.</summary>
    /// <param name="type">The type token, <c>infra:kubernetes:Component</c>.</param>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The component's arguments.</param>
    /// <param name="cluster">Where it is deployed. Null for the kubeconfig of whoever runs Pulumi.</param>
    /// <param name="options">Pulumi's options. A Kubernetes provider among them wins over the cluster's.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    protected KubernetesComponent(string type, string name, KubernetesArgs args, IKubernetesCluster? cluster, ComponentResourceOptions? options)
        : base(type, name, args, WithProvider(options, cluster))
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(type);
        Objects = new KubernetesObjects(this, Platform, Children, KubernetesLabels.For(Platform, type[(type.LastIndexOf(':') + 1)..], name, args.Tags));
    }

    /// <summary>Creates the component's objects.</summary>
    protected KubernetesObjects Objects { get; }

    private static ComponentResourceOptions? WithProvider(ComponentResourceOptions? options, IKubernetesCluster? cluster)
    {
        if (cluster is null || options?.Provider is Provider || options?.Providers.Any(provider => provider is Provider) == true)
        {
            return options;
        }

        var merged = ComponentResourceOptions.Merge(options, new ComponentResourceOptions { Providers = { cluster.Provider } });
        if (merged.Provider is { } other)
        {
            // Pulumi takes one of the two.
            merged.Provider = null;
            merged.Providers.Add(other);
        }

        return merged;
    }
}
