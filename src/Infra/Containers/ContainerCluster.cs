using Pulumi;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>The cluster of a workload and the capacity it may use: one of its own, or a shared one.</summary>
internal sealed class ContainerCluster
{
    public const string OnDemand = "FARGATE";
    private const string Spot = "FARGATE_SPOT";

    public ContainerCluster(
        ChildResources children, string insights, ContainerSessions? sessions,
        Customization<Ecs.ClusterArgs>? customize, Customization<Ecs.ClusterCapacityProvidersArgs>? customizeCapacity = null)
    {
        var cluster = children.Create(
            "cluster",
            tags =>
            {
                var args = new Ecs.ClusterArgs
                {
                    Settings = { new Ecs.Inputs.ClusterSettingArgs { Name = "containerInsights", Value = insights } },
                    Tags = tags,
                };
                if (sessions is not null)
                {
                    args.Configuration = sessions.ToConfiguration();
                }

                return args;
            },
            (name, args, options) => new Ecs.Cluster(name, args, options),
            customize);
        var capacity = children.Create(
            "capacity",
            _ => new Ecs.ClusterCapacityProvidersArgs
            {
                ClusterName = cluster.Name,
                CapacityProviders = { OnDemand, Spot },
                DefaultCapacityProviderStrategies =
                {
                    new Ecs.Inputs.ClusterCapacityProvidersDefaultCapacityProviderStrategyArgs { CapacityProvider = OnDemand, Weight = 1 },
                },
            },
            (name, args, options) => new Ecs.ClusterCapacityProviders(name, args, options),
            customizeCapacity);
        (Arn, Name, Prerequisite) = (cluster.Arn, cluster.Name, capacity);
    }

    private ContainerCluster(EcsCluster shared) => (Arn, Name, Prerequisite, IsShared) = (shared.Arn, shared.ClusterName, shared, true);

    public Output<string> Arn { get; }

    public Output<string> Name { get; }

    /// <summary>What a task needs before it can start.</summary>
    public Resource Prerequisite { get; }

    /// <summary>True when others run there: what is said of the cluster is then not said of the workload.</summary>
    public bool IsShared { get; }

    public static ContainerCluster Of(Workload workload) => workload.Settings.Args.Cluster is { } shared
        ? new(shared)
        : new(workload.Children, workload.Settings.Defaults.ContainerInsights, sessions: null, workload.Customize.Cluster);
}
