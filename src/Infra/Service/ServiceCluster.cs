using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>The cluster of a service, which costs nothing of its own, and the capacity it may use.</summary>
internal sealed class ServiceCluster
{
    public const string OnDemand = "FARGATE";
    private const string Spot = "FARGATE_SPOT";

    public ServiceCluster(ServiceContext service)
    {
        Cluster = service.Children.Create(
            "cluster",
            tags => new Ecs.ClusterArgs
            {
                Settings = { new Ecs.Inputs.ClusterSettingArgs { Name = "containerInsights", Value = service.Settings.Defaults.ContainerInsights } },
                Tags = tags,
            },
            (name, args, options) => new Ecs.Cluster(name, args, options),
            service.Customize.Cluster);
        CapacityProviders = service.Children.Create(
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
