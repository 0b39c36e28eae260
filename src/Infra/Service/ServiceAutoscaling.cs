using Pulumi;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>Keeps the number of tasks where processor, memory and requests are on target, within the service's bounds.</summary>
internal static class ServiceAutoscaling
{
    public static void Create(ServiceContext service, ContainerTask task, Ecs.Service ecsService, ServiceLoadBalancer loadBalancer)
    {
        var settings = service.Settings;
        var scaling = new TaskScaling(
            service.Workload, task, ecsService, settings.Bounds, settings.Defaults.ScaleOutCooldown, settings.Defaults.ScaleInCooldown,
            service.Customize.ScalingTarget);
        scaling.Track("cpu", "ECSServiceAverageCPUUtilization", settings.CpuTargetPercent);
        scaling.Track("memory", "ECSServiceAverageMemoryUtilization", settings.MemoryTargetPercent);
        scaling.Track(
            "requests", "ALBRequestCountPerTarget", settings.RequestsPerTaskPerMinute,
            Output.Format($"{loadBalancer.LoadBalancer.ArnSuffix}/{loadBalancer.TargetGroup.ArnSuffix}"), loadBalancer.Listeners);
        scaling.Follow(settings.Args.Scaling.Schedules, settings.Bounds);
    }
}
