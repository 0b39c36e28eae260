using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The children of a <see cref="Worker"/> that a caller may change.</summary>
public sealed class WorkerCustomize : ContainerCustomize
{
    /// <summary>The ECS service.</summary>
    public Customization<Ecs.ServiceArgs>? EcsService { get; set; }

    /// <summary>The bounds of scaling.</summary>
    public Customization<AppAutoScaling.TargetArgs>? ScalingTarget { get; set; }

    /// <summary>The rule that counts tasks that end by themselves.</summary>
    public Customization<CloudWatch.EventRuleArgs>? CrashRule { get; set; }

    /// <summary>The queue with the tasks that ended by themselves.</summary>
    public Customization<Sqs.QueueArgs>? CrashQueue { get; set; }

    /// <summary>The alarm that rolls a deployment back.</summary>
    public Customization<CloudWatch.MetricAlarmArgs>? RollbackAlarm { get; set; }
}
