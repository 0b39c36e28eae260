using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>How the tasks of a workload are kept running and replaced by new ones, whatever they do.</summary>
internal static class ContainerService
{
    public static Ecs.ServiceArgs ToArgs(ContainerTask task, Workload workload, int count, CloudWatch.MetricAlarm rollback, InputMap<string> tags) => new()
    {
        Cluster = task.Cluster.Arn,
        TaskDefinition = task.Definition.Arn,
        DesiredCount = count,
        // A launch type could never be changed to this later without replacing the service.
        CapacityProviderStrategies =
        {
            new Ecs.Inputs.ServiceCapacityProviderStrategyArgs { CapacityProvider = ContainerCluster.OnDemand, Weight = 1 },
        },
        // Without it, the provider replaces the service to change the strategy, whatever a customization does or undoes.
        ForceNewDeployment = true,
        PlatformVersion = "LATEST",
        NetworkConfiguration = new Ecs.Inputs.ServiceNetworkConfigurationArgs
        {
            Subnets = workload.Network.PrivateSubnetIds,
            SecurityGroups = { task.SecurityGroup.Id },
            AssignPublicIp = false,
        },
        DeploymentMinimumHealthyPercent = workload.Settings.Defaults.MinimumHealthyPercent,
        DeploymentMaximumPercent = workload.Settings.Defaults.MaximumPercent,
        DeploymentCircuitBreaker = new Ecs.Inputs.ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },
        Alarms = new Ecs.Inputs.ServiceAlarmsArgs { Enable = true, Rollback = true, AlarmNames = { rollback.Name } },
        // Written out: AWS reads a missing value as disabled on services that never had one.
        AvailabilityZoneRebalancing = "ENABLED",
        EnableExecuteCommand = workload.Settings.Sessions is not null,
        EnableEcsManagedTags = true,
        PropagateTags = "SERVICE",
        WaitForSteadyState = true,
        SigintRollback = true,
        Tags = tags,
    };

    public static CustomResourceOptions Options(Workload workload, IEnumerable<Resource> prerequisites)
    {
        var options = new CustomResourceOptions
        {
            // Autoscaling owns the count after the first deployment.
            IgnoreChanges = { "desiredCount" },
            Hooks = DeploymentCheck.Bind($"{workload.Kind.ToLowerInvariant()}-{workload.Name}-deployment"),
        };
        foreach (var resource in prerequisites)
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }
}
