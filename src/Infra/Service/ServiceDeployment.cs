using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>How the tasks of a service are kept running, put behind the load balancer, and replaced by new ones.</summary>
internal static class ServiceDeployment
{
    public static Ecs.ServiceArgs ToArgs(
        ServiceContext service, ContainerTask task, ServiceTraffic traffic, ServiceRollout rollout, CloudWatch.MetricAlarm rollback, InputMap<string> tags)
    {
        var args = ContainerService.ToArgs(task, service.Workload, service.Settings.MinTasks, rollback, tags);
        args.LoadBalancers.Add(rollout.LoadBalancer(traffic));
        args.DeploymentConfiguration = rollout.Strategy();
        args.HealthCheckGracePeriodSeconds = (int)service.Settings.HealthCheckGracePeriod.TotalSeconds;
        return args;
    }

    public static CustomResourceOptions Options(ServiceContext service, IEnumerable<Resource> prerequisites)
    {
        var options = ContainerService.Options(service.Workload, prerequisites);
        if (service.Settings.Rollout is { Shifts: true, Timeout: var timeout })
        {
            options.CustomTimeouts = new CustomTimeouts { Create = timeout, Update = timeout };
        }

        return options;
    }
}
