using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;

namespace Infra;

/// <summary>
/// A container on ECS Fargate that nobody calls: it consumes queues, or works by itself. Scaled by what waits for it, stopped gently, and
/// rolled back when a deployment makes it crash.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/worker.md</c>.</remarks>
public sealed class Worker : InfraComponent, IMonitored, ILogged
{
    /// <summary>Creates a worker.</summary>
    /// <param name="name">The worker's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, the image, and what differs from <see cref="WorkerDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Worker(string name, WorkerArgs args, ComponentResourceOptions? options = null)
        : base("infra:service:Worker", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = new WorkerSettings(args, Platform);
        var workload = new Workload(nameof(Worker), Context, settings.Container, args.Customize);
        var task = new ContainerTask(workload);
        var crashes = new WorkerCrashes(workload, settings, task);
        var rollback = CreateRollbackAlarm(workload, settings, crashes.Rule);
        var service = CreateService(workload, settings, task, crashes, rollback);
        Scale(workload, settings, task, service);

        ClusterName = task.Cluster.Name;
        ServiceName = service.Name;
        TaskRoleArn = task.Roles.Task.Arn;
        TaskRoleName = task.Roles.Task.Name;
        SecurityGroupId = task.SecurityGroup.Id;
        LogGroupName = task.Logs.Name;
        CrashQueueUrl = crashes.Queue.Url;
        Signals = WorkerAlarms.Watch(settings.Defaults, ClusterName, ServiceName, crashes.Rule.Name);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["clusterName"] = ClusterName,
            ["serviceName"] = ServiceName,
            ["taskRoleArn"] = TaskRoleArn,
            ["securityGroupId"] = SecurityGroupId,
            ["logGroupName"] = LogGroupName,
            ["crashQueueUrl"] = CrashQueueUrl,
            ["links"] = LinkSet.ToOutput(settings.Container.Links),
        });
    }

    /// <summary>The ECS cluster's name.</summary>
    public Output<string> ClusterName { get; }

    /// <summary>The ECS service's name.</summary>
    public Output<string> ServiceName { get; }

    /// <summary>The role that the container's code has.</summary>
    public Output<string> TaskRoleArn { get; }

    /// <summary>The name of the role that the container's code has, as policies take it.</summary>
    public Output<string> TaskRoleName { get; }

    /// <summary>The security group of the tasks.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The log group of the container.</summary>
    public Output<string> LogGroupName { get; }

    /// <summary>The queue with what ECS said of tasks that ended by themselves. Read it to find out why.</summary>
    public Output<string> CrashQueueUrl { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    private static CloudWatch.MetricAlarm CreateRollbackAlarm(Workload workload, WorkerSettings settings, CloudWatch.EventRule crashes)
    {
        var signal = WorkerAlarms.Rollback(settings.Defaults);
        var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["RuleName"] = crashes.Name };
        return workload.Children.Create(
            "rollback-alarm",
            tags => SignalAlarm.ToArgs(signal, workload.PhysicalName(NameRule.Alarm, signal.Name), dimensions, tags),
            (name, args, options) => new CloudWatch.MetricAlarm(name, args, options),
            settings.Args.Customize.RollbackAlarm);
    }

    private static Ecs.Service CreateService(
        Workload workload, WorkerSettings settings, ContainerTask task, WorkerCrashes crashes, CloudWatch.MetricAlarm rollback) => workload.Children.Create(
            "service",
            tags => ContainerService.ToArgs(task, workload, settings.MinTasks, rollback, tags),
            (name, args, options) => new Ecs.Service(name, args, options),
            settings.Args.Customize.EcsService,
            ContainerService.Options(workload, [.. task.Prerequisites, crashes.Target]));

    private static void Scale(Workload workload, WorkerSettings settings, ContainerTask task, Ecs.Service service)
    {
        var scaling = new TaskScaling(
            workload, task, service, settings.Bounds, settings.Defaults.ScaleOutCooldown, settings.Defaults.ScaleInCooldown,
            settings.Args.Customize.ScalingTarget);
        if (settings.Queues.IsEmpty)
        {
            scaling.Track("cpu", "ECSServiceAverageCPUUtilization", settings.CpuTargetPercent);
        }
        else
        {
            var backlog = new WorkerBacklog(settings.Queues, task.Cluster.Name, service.Name);
            scaling.Track("backlog", backlog.PerRunningTask(), settings.MessagesPerTask);
            if (settings.MinTasks == 0 || settings.Args.Scaling.Schedules.Any(schedule => schedule.MinTasks == 0))
            {
                WakeUp(workload, settings, scaling, backlog);
            }
        }

        scaling.Follow(settings.Args.Scaling.Schedules, settings.Bounds);
    }

    // Target tracking multiplies the tasks there are, and nothing times anything is nothing.
    private static void WakeUp(Workload workload, WorkerSettings settings, TaskScaling scaling, WorkerBacklog backlog)
    {
        var first = scaling.AddTasks("first-task", 1, settings.Defaults.ScaleOutCooldown);
        workload.Children.Create(
            "wake-up-alarm",
            tags => backlog.UnattendedAlarm(workload.PhysicalName(NameRule.Alarm, "wake-up"), first.Arn, tags),
            (name, args, options) => new CloudWatch.MetricAlarm(name, args, options));
    }
}
