using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>The children of a <see cref="EcsCluster"/> that a caller may change.</summary>
public sealed class EcsClusterCustomize
{
    /// <summary>The ECS cluster.</summary>
    public Customization<Ecs.ClusterArgs>? Cluster { get; set; }

    /// <summary>The capacity that services may use.</summary>
    public Customization<Ecs.ClusterCapacityProvidersArgs>? CapacityProviders { get; set; }

    /// <summary>The log of sessions, where there is one.</summary>
    public Customization<CloudWatch.LogGroupArgs>? SessionLogGroup { get; set; }
}
