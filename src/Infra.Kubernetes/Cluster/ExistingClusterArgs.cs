using Pulumi;

namespace Infra.Kubernetes;

/// <summary>An EKS cluster that something else manages, for <see cref="Cluster.FromExisting"/>.</summary>
public sealed class ExistingClusterArgs : ComponentArgs
{
    /// <summary>The cluster's name in EKS.</summary>
    public required Input<string> ClusterName { get; set; }

    /// <summary>The network the cluster is in. Needed for links that open a port, such as those to a database. Default: not known.</summary>
    public Network? Network { get; set; }

    /// <summary>The security group of the pods. Default: the one that EKS made for the cluster.</summary>
    public Input<string>? SecurityGroupId { get; set; }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (ClusterName is null)
        {
            problems.Add(nameof(ClusterName), null, "a value", "set it");
        }
    }
}
