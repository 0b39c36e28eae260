using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>How the tasks of a service are kept running and replaced by new ones.</summary>
internal static class ServiceDeployment
{
    public static Ecs.ServiceArgs ToArgs(
        ServiceContext service, ContainerTask task, ServiceLoadBalancer loadBalancer, CloudWatch.MetricAlarm rollback, InputMap<string> tags)
    {
        var settings = service.Settings;
        return new Ecs.ServiceArgs
        {
            Cluster = task.Cluster.Cluster.Arn,
            TaskDefinition = task.Definition.Arn,
            DesiredCount = settings.MinTasks,
            // A launch type could never be changed to this later without replacing the service.
            CapacityProviderStrategies =
            {
                new Ecs.Inputs.ServiceCapacityProviderStrategyArgs { CapacityProvider = ContainerCluster.OnDemand, Weight = 1 },
            },
            PlatformVersion = "LATEST",
            NetworkConfiguration = new Ecs.Inputs.ServiceNetworkConfigurationArgs
            {
                Subnets = service.Network.PrivateSubnetIds,
                SecurityGroups = { task.SecurityGroup.Id },
                AssignPublicIp = false,
            },
            LoadBalancers =
            {
                new Ecs.Inputs.ServiceLoadBalancerArgs
                {
                    TargetGroupArn = loadBalancer.TargetGroup.Arn,
                    ContainerName = service.Name,
                    ContainerPort = settings.Port,
                },
            },
            HealthCheckGracePeriodSeconds = (int)settings.HealthCheckGracePeriod.TotalSeconds,
            DeploymentMinimumHealthyPercent = settings.Defaults.MinimumHealthyPercent,
            DeploymentMaximumPercent = settings.Defaults.MaximumPercent,
            DeploymentCircuitBreaker = new Ecs.Inputs.ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },
            Alarms = new Ecs.Inputs.ServiceAlarmsArgs { Enable = true, Rollback = true, AlarmNames = { rollback.Name } },
            // Written out: AWS reads a missing value as disabled on services that never had one.
            AvailabilityZoneRebalancing = "ENABLED",
            EnableExecuteCommand = false,
            EnableEcsManagedTags = true,
            PropagateTags = "SERVICE",
            WaitForSteadyState = true,
            SigintRollback = true,
            Tags = tags,
        };
    }
}
