using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>The bounds between which an ECS service scales, the policies that move it, and the schedules that move the bounds.</summary>
internal sealed class TaskScaling
{
    private readonly Workload _workload;
    private readonly TimeSpan _outCooldown;
    private readonly TimeSpan _inCooldown;
    private readonly AppAutoScaling.Target _target;

    public TaskScaling(
        Workload workload, ContainerTask task, Ecs.Service ecsService, ScalingBounds bounds, TimeSpan outCooldown, TimeSpan inCooldown,
        Customization<AppAutoScaling.TargetArgs>? customize)
    {
        _workload = workload;
        _outCooldown = outCooldown;
        _inCooldown = inCooldown;
        _target = workload.Children.Create(
            "scaling",
            tags => new AppAutoScaling.TargetArgs
            {
                ServiceNamespace = "ecs",
                ScalableDimension = "ecs:service:DesiredCount",
                ResourceId = Output.Format($"service/{task.Cluster.Name}/{ecsService.Name}"),
                MinCapacity = bounds.MinTasks,
                MaxCapacity = bounds.MaxTasks,
                Tags = tags,
            },
            (name, args, options) => new AppAutoScaling.Target(name, args, options),
            customize);
    }

    /// <summary>Keeps one of ECS's own metrics on target.</summary>
    public void Track(string role, string metric, int target, Input<string>? label = null, IEnumerable<Resource>? after = null)
    {
        var options = new CustomResourceOptions();
        foreach (var resource in after ?? [])
        {
            options.DependsOn.Add(resource);
        }

        Create(
            role,
            new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
            {
                TargetValue = target,
                PredefinedMetricSpecification = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                {
                    PredefinedMetricType = metric,
                    ResourceLabel = label,
                },
            },
            options);
    }

    /// <summary>Keeps the result of metric math on target.</summary>
    public void Track(string role, AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs metric, int target) => Create(
        role,
        new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs { TargetValue = target, CustomizedMetricSpecification = metric },
        options: null);

    /// <summary>Adds tasks when an alarm says so.</summary>
    public AppAutoScaling.Policy AddTasks(string role, int count, TimeSpan cooldown) => _workload.Children.Create(
        $"scaling-{role}",
        _ =>
        {
            var args = PolicyArgs("StepScaling");
            args.StepScalingPolicyConfiguration = new AppAutoScaling.Inputs.PolicyStepScalingPolicyConfigurationArgs
            {
                AdjustmentType = "ChangeInCapacity",
                Cooldown = (int)cooldown.TotalSeconds,
                MetricAggregationType = "Maximum",
                StepAdjustments =
                {
                    new AppAutoScaling.Inputs.PolicyStepScalingPolicyConfigurationStepAdjustmentArgs { MetricIntervalLowerBound = "0", ScalingAdjustment = count },
                },
            };
            return args;
        },
        (name, args, options) => new AppAutoScaling.Policy(name, args, options));

    /// <summary>Changes the bounds at certain times.</summary>
    public void Follow(IReadOnlyList<ScalingSchedule> schedules, ScalingBounds bounds)
    {
        AppAutoScaling.ScheduledAction? previous = null;
        foreach (var schedule in schedules)
        {
            var (min, max) = schedule.Bounds(bounds);
            var options = new CustomResourceOptions();
            if (previous is not null)
            {
                // AWS refuses two changes of a target's schedules at the same time.
                options.DependsOn.Add(previous);
            }

            previous = _workload.Children.Create(
                $"scaling-at-{schedule.Name}",
                _ => new AppAutoScaling.ScheduledActionArgs
                {
                    ServiceNamespace = _target.ServiceNamespace,
                    ScalableDimension = _target.ScalableDimension,
                    ResourceId = _target.ResourceId,
                    Schedule = schedule.When.Expression,
                    Timezone = schedule.When.TimeZone,
                    // Both bounds, so that neither is left over from the schedule before.
                    ScalableTargetAction = new AppAutoScaling.Inputs.ScheduledActionScalableTargetActionArgs { MinCapacity = min, MaxCapacity = max },
                },
                (name, args, childOptions) => new AppAutoScaling.ScheduledAction(name, args, childOptions),
                options: options);
        }
    }

    private void Create(string role, AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs configuration, CustomResourceOptions? options) =>
        _workload.Children.Create(
            $"scaling-{role}",
            _ =>
            {
                configuration.ScaleOutCooldown = (int)_outCooldown.TotalSeconds;
                configuration.ScaleInCooldown = (int)_inCooldown.TotalSeconds;
                var args = PolicyArgs("TargetTrackingScaling");
                args.TargetTrackingScalingPolicyConfiguration = configuration;
                return args;
            },
            (name, args, childOptions) => new AppAutoScaling.Policy(name, args, childOptions),
            options: options);

    private AppAutoScaling.PolicyArgs PolicyArgs(string type) => new()
    {
        PolicyType = type,
        ServiceNamespace = _target.ServiceNamespace,
        ScalableDimension = _target.ScalableDimension,
        ResourceId = _target.ResourceId,
    };
}
