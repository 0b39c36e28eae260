using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;

namespace Infra.Kubernetes;

/// <summary>The children of a <see cref="Cluster"/> that a caller may change.</summary>
public sealed class ClusterCustomize
{
    /// <summary>The EKS cluster.</summary>
    public Customization<Eks.ClusterArgs>? Cluster { get; set; }

    /// <summary>The role of the control plane.</summary>
    public Customization<Iam.RoleArgs>? ClusterRole { get; set; }

    /// <summary>The role of the nodes.</summary>
    public Customization<Iam.RoleArgs>? NodeRole { get; set; }

    /// <summary>The log groups of the control plane and of containers.</summary>
    public Customization<CloudWatch.LogGroupArgs>? LogGroup { get; set; }

    /// <summary>The add-ons.</summary>
    public Customization<Eks.AddonArgs>? AddOn { get; set; }

    /// <summary>The launch template of a node group.</summary>
    public Customization<Ec2.LaunchTemplateArgs>? LaunchTemplate { get; set; }

    /// <summary>The node group.</summary>
    public Customization<Eks.NodeGroupArgs>? NodeGroup { get; set; }

    /// <summary>The class of Auto Mode's nodes: <c>NodeClass</c> of <c>eks.amazonaws.com</c>.</summary>
    public Customization<CustomObjectArgs>? NodeClass { get; set; }

    /// <summary>The pool of Auto Mode's nodes: <c>NodePool</c> of <c>karpenter.sh</c>.</summary>
    public Customization<CustomObjectArgs>? NodePool { get; set; }

    /// <summary>The provider that talks to the cluster.</summary>
    public Customization<Pulumi.Kubernetes.ProviderArgs>? Provider { get; set; }
}
