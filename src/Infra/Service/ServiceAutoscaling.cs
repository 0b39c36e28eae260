using Pulumi;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>Keeps the number of tasks where processor, memory and requests are on target, within the service's bounds.</summary>
internal static class ServiceAutoscaling
{
    public static void Create(ServiceContext service, ContainerTask task, Ecs.Service ecsService, ServiceTraffic traffic)
    {
        var settings = service.Settings;
        var scaling = new TaskScaling(
            service.Workload, task, ecsService, settings.Bounds, settings.Defaults.ScaleOutCooldown, settings.Defaults.ScaleInCooldown,
            service.Customize.ScalingTarget);
        scaling.Track("cpu", "ECSServiceAverageCPUUtilization", settings.CpuTargetPercent);
        scaling.Track("memory", "ECSServiceAverageMemoryUtilization", settings.MemoryTargetPercent);
        if (settings.Rollout.Shifts)
        {
            scaling.Track(
                "requests", ServiceRequests.PerRunningTask(settings.Metrics, traffic.Dimensions, task.Cluster.Name, ecsService.Name), settings.RequestsPerTaskPerMinute);
        }
        else
        {
            scaling.Track(
                "requests", "ALBRequestCountPerTarget", settings.RequestsPerTaskPerMinute,
                Output.Format($"{traffic.ArnSuffix}/{traffic.Targets.Main.ArnSuffix}"), traffic.Prerequisites);
        }

        scaling.Follow(settings.Args.Scaling.Schedules, settings.Bounds);
    }
}
