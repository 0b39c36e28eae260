using Pulumi;

namespace Infra.Kubernetes;

/// <summary>
/// What keeps pods running: a deployment that rolls without a gap, scaled by its autoscaler alone, spread over zones, under the profile
/// <c>restricted</c>. <see cref="WebService"/> and <see cref="Worker"/> are workloads.
/// </summary>
/// <remarks>What all workloads share: <c>docs/components/kubernetes/workload.md</c>.</remarks>
public abstract class Workload : KubernetesComponent
{
    private protected Workload(string type, string name, WorkloadArgs args, ComponentResourceOptions? options)
        : base(type, name, args, args?.Namespace?.Cluster, options)
    {
        Settings = args!.Resolve(Platform);
        Namespace = args.Namespace;
        Namespace.AddWorkload(name);
        Pods = new WorkloadPods(Objects, Settings, (WorkloadCustomize)args.PodCustomize);
        DeploymentName = Pods.Deployment.Metadata.Apply(metadata => metadata.Name);
        ServiceAccountName = Pods.AccountName;
    }

    /// <summary>The namespace it runs in.</summary>
    public Namespace Namespace { get; }

    /// <summary>The namespace's name in the cluster.</summary>
    public Output<string> NamespaceName => Namespace.NamespaceName;

    /// <summary>The deployment's name.</summary>
    public Output<string> DeploymentName { get; }

    /// <summary>The name of the pods' service account: what roles are bound to.</summary>
    public Output<string> ServiceAccountName { get; }

    /// <summary>The labels that its pods are found by. Each call gives a map of its own.</summary>
    public InputMap<string> Selector => Objects.Selector;

    /// <summary>The fewest pods.</summary>
    public int MinReplicas => Settings.MinReplicas;

    /// <summary>The most pods.</summary>
    public int MaxReplicas => Settings.MaxReplicas;

    internal WorkloadSettings Settings { get; }

    private protected WorkloadPods Pods { get; }

    private protected Dictionary<string, object?> Outputs => new(StringComparer.Ordinal)
    {
        ["namespaceName"] = NamespaceName,
        ["deploymentName"] = DeploymentName,
        ["serviceAccountName"] = ServiceAccountName,
        ["links"] = LinkSet.ToOutput(Settings.Links),
    };
}
