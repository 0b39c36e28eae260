using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>Keeps the number of tasks where processor, memory and requests are on target, within the service's bounds.</summary>
internal sealed class ServiceAutoscaling
{
    private readonly ServiceContext _service;
    private readonly AppAutoScaling.Target _target;

    public ServiceAutoscaling(ServiceContext service, Ecs.Cluster cluster, Ecs.Service ecsService, ServiceLoadBalancer loadBalancer)
    {
        _service = service;
        var settings = service.Settings;
        _target = service.Children.Create(
            "scaling",
            tags => new AppAutoScaling.TargetArgs
            {
                ServiceNamespace = "ecs",
                ScalableDimension = "ecs:service:DesiredCount",
                ResourceId = Output.Format($"service/{cluster.Name}/{ecsService.Name}"),
                MinCapacity = settings.MinTasks,
                MaxCapacity = settings.MaxTasks,
                Tags = tags,
            },
            (name, args, options) => new AppAutoScaling.Target(name, args, options),
            service.Customize.ScalingTarget);
        Track("cpu", "ECSServiceAverageCPUUtilization", settings.CpuTargetPercent);
        Track("memory", "ECSServiceAverageMemoryUtilization", settings.MemoryTargetPercent);
        Track(
            "requests", "ALBRequestCountPerTarget", settings.RequestsPerTaskPerMinute,
            Output.Format($"{loadBalancer.LoadBalancer.ArnSuffix}/{loadBalancer.TargetGroup.ArnSuffix}"), loadBalancer.Listeners);
    }

    private void Track(string role, string metric, int target, Input<string>? label = null, IEnumerable<Resource>? after = null)
    {
        var options = new CustomResourceOptions();
        foreach (var resource in after ?? [])
        {
            options.DependsOn.Add(resource);
        }

        _service.Children.Create(
            $"scaling-{role}",
            _ => new AppAutoScaling.PolicyArgs
            {
                PolicyType = "TargetTrackingScaling",
                ServiceNamespace = _target.ServiceNamespace,
                ScalableDimension = _target.ScalableDimension,
                ResourceId = _target.ResourceId,
                TargetTrackingScalingPolicyConfiguration = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
                {
                    TargetValue = target,
                    ScaleOutCooldown = (int)_service.Settings.Defaults.ScaleOutCooldown.TotalSeconds,
                    ScaleInCooldown = (int)_service.Settings.Defaults.ScaleInCooldown.TotalSeconds,
                    PredefinedMetricSpecification =
                        new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                        {
                            PredefinedMetricType = metric,
                            ResourceLabel = label,
                        },
                },
            },
            (name, args, childOptions) => new AppAutoScaling.Policy(name, args, childOptions),
            options: options);
    }
}
