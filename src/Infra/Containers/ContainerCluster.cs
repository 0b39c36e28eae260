using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>The cluster of a workload, which costs nothing of its own, and the capacity it may use.</summary>
internal sealed class ContainerCluster
{
    public const string OnDemand = "FARGATE";
    private const string Spot = "FARGATE_SPOT";

    public ContainerCluster(Workload workload)
    {
        Cluster = workload.Children.Create(
            "cluster",
            tags => new Ecs.ClusterArgs
            {
                Settings = { new Ecs.Inputs.ClusterSettingArgs { Name = "containerInsights", Value = workload.Settings.Defaults.ContainerInsights } },
                Tags = tags,
            },
            (name, args, options) => new Ecs.Cluster(name, args, options),
            workload.Customize.Cluster);
        CapacityProviders = workload.Children.Create(
            "capacity",
            _ => new Ecs.ClusterCapacityProvidersArgs
            {
                ClusterName = Cluster.Name,
                CapacityProviders = { OnDemand, Spot },
                DefaultCapacityProviderStrategies =
                {
                    new Ecs.Inputs.ClusterCapacityProvidersDefaultCapacityProviderStrategyArgs { CapacityProvider = OnDemand, Weight = 1 },
                },
            },
            (name, args, options) => new Ecs.ClusterCapacityProviders(name, args, options));
    }

    public Ecs.Cluster Cluster { get; }

    public Ecs.ClusterCapacityProviders CapacityProviders { get; }
}
