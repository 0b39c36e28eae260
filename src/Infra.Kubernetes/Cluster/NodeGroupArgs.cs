namespace Infra.Kubernetes;

/// <summary>Nodes of a <see cref="Cluster"/> as a managed node group instead of Auto Mode. Defaults by tier: see <see cref="ClusterDefaults"/>.</summary>
public sealed class NodeGroupArgs
{
    /// <summary>The instance types, in the order of preference, all for the cluster's architecture. Default: <see cref="ClusterDefaults.InstanceTypes"/>.</summary>
    public IList<string> InstanceTypes { get; set; } = [];

    /// <summary>The fewest nodes: 1 to 450. Default: <see cref="ClusterDefaults.MinNodes"/>.</summary>
    public int? MinNodes { get; set; }

    /// <summary>The most nodes: up to 450. Default: <see cref="ClusterDefaults.MaxNodes"/>. An autoscaler, which you bring, moves between the two.</summary>
    public int? MaxNodes { get; set; }

    internal void Validate(ArgumentProblems problems, ClusterDefaults defaults, CpuArchitecture architecture)
    {
        var least = MinNodes ?? defaults.MinNodes;
        // https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html
        problems.RequireRange("NodeGroup.MinNodes", least, 1, 450, "take a number of nodes that one node group may have");
        problems.RequireRange("NodeGroup.MaxNodes", MaxNodes ?? defaults.MaxNodes, Math.Max(1, least), 450, "allow at least as many nodes as there must be");
        if (architecture == CpuArchitecture.Arm64 && InstanceTypes.Count == 0)
        {
            problems.Add("NodeGroup.InstanceTypes", "empty", "instance types with Graviton processors, as the Architecture is Arm64", "name some, such as m7g.large and m6g.large");
        }
    }
}
