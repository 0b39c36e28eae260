using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>How the tasks of a service are kept running, put behind the load balancer, and replaced by new ones.</summary>
internal static class ServiceDeployment
{
    public static Ecs.ServiceArgs ToArgs(
        ServiceContext service, ContainerTask task, ServiceLoadBalancer loadBalancer, CloudWatch.MetricAlarm rollback, InputMap<string> tags)
    {
        var args = ContainerService.ToArgs(task, service.Workload, service.Settings.MinTasks, rollback, tags);
        args.LoadBalancers.Add(new Ecs.Inputs.ServiceLoadBalancerArgs
        {
            TargetGroupArn = loadBalancer.TargetGroup.Arn,
            ContainerName = service.Name,
            ContainerPort = service.Settings.Port,
        });
        args.HealthCheckGracePeriodSeconds = (int)service.Settings.HealthCheckGracePeriod.TotalSeconds;
        return args;
    }
}
