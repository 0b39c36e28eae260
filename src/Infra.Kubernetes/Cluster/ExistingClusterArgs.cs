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

    /// <summary>True for a cluster in Auto Mode that was made by <see cref="Cluster"/>: it has ingress classes and name servers of its own. Default: true.</summary>
    public bool IsAutoMode { get; set; } = true;

    /// <summary>The range of the addresses of services inside the cluster. Default: <c>172.20.0.0/16</c>.</summary>
    public string ServiceCidr { get; set; } = "172.20.0.0/16";

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (ClusterName is null)
        {
            problems.Add(nameof(ClusterName), null, "a value", "set it");
        }

        if (!CidrBlock.TryParse(ServiceCidr, out var range) || range.PrefixLength is < 12 or > 24)
        {
            problems.Add(nameof(ServiceCidr), ServiceCidr, "a range from /12 to /24, by its first address", "give the range as the cluster has it");
        }
    }
}
