using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>How the tasks of a service are kept running and replaced by new ones.</summary>
internal static class ServiceDeployment
{
    public static Ecs.ServiceArgs ToArgs(
        ServiceContext service, Ecs.Cluster cluster, Ecs.TaskDefinition task, ServiceSecurityGroups groups,
        ServiceLoadBalancer loadBalancer, CloudWatch.MetricAlarm rollback, InputMap<string> tags)
    {
        var settings = service.Settings;
        return new Ecs.ServiceArgs
        {
            Cluster = cluster.Arn,
            TaskDefinition = task.Arn,
            DesiredCount = settings.MinTasks,
            // A launch type could never be changed to this later without replacing the service.
            CapacityProviderStrategies =
            {
                new Ecs.Inputs.ServiceCapacityProviderStrategyArgs { CapacityProvider = ServiceCluster.OnDemand, Weight = 1 },
            },
            PlatformVersion = "LATEST",
            NetworkConfiguration = new Ecs.Inputs.ServiceNetworkConfigurationArgs
            {
                Subnets = service.Network.PrivateSubnetIds,
                SecurityGroups = { groups.Tasks.Id },
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
