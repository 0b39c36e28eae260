using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>
/// A container on ECS Fargate that runs to its end: on a schedule, one run at a time, with a deadline. Somebody is told when a run fails or
/// none succeeds in time.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/job.md</c>.</remarks>
public sealed class Job : InfraComponent, IMonitored, ILogged
{
    /// <summary>Creates a job.</summary>
    /// <param name="name">The job's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, the image, the schedule, and what differs from <see cref="JobDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Job(string name, JobArgs args, ComponentResourceOptions? options = null)
        : base("infra:service:Job", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = new JobSettings(args, Platform);
        var workload = new Workload(nameof(Job), Context, settings.Container, args.Customize);
        var task = new ContainerTask(workload);
        var machine = new JobStateMachine(workload, settings, task);
        var watch = settings.IsLookedFor ? new JobWatch(workload, settings.SuccessWithin!.Value, machine) : null;
        var trigger = args.Schedule is { } schedule ? new JobTrigger(workload, settings, schedule, machine, watch) : null;

        StateMachineArn = machine.Machine.Arn;
        ClusterName = task.Cluster.Name;
        TaskRoleArn = task.Roles.Task.Arn;
        TaskRoleName = task.Roles.Task.Name;
        SecurityGroupId = task.SecurityGroup.Id;
        LogGroupName = task.Logs.Name;
        DeadLetterUrl = trigger?.DeadLetters.Url;
        Signals = JobAlarms.Watch(
            settings, StateMachineArn, trigger is null ? null : (Input<string>)trigger.DeadLetters.Name, watch is null ? null : (Input<string>)watch.Machine.Arn);
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["stateMachineArn"] = StateMachineArn,
            ["clusterName"] = ClusterName,
            ["taskRoleArn"] = TaskRoleArn,
            ["securityGroupId"] = SecurityGroupId,
            ["logGroupName"] = LogGroupName,
            ["links"] = LinkSet.ToOutput(settings.Container.Links),
        };
        if (DeadLetterUrl is not null)
        {
            outputs["deadLetterUrl"] = DeadLetterUrl;
        }

        Publish(outputs);
    }

    /// <summary>The state machine that runs the job. Start it to run the job now.</summary>
    public Output<string> StateMachineArn { get; }

    /// <summary>The ECS cluster's name.</summary>
    public Output<string> ClusterName { get; }

    /// <summary>The role that the container's code has.</summary>
    public Output<string> TaskRoleArn { get; }

    /// <summary>The name of the role that the container's code has, as policies take it.</summary>
    public Output<string> TaskRoleName { get; }

    /// <summary>The security group of the tasks.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The log group of the container.</summary>
    public Output<string> LogGroupName { get; }

    /// <summary>The URL of the queue with starts that failed. Null without a schedule.</summary>
    public Output<string>? DeadLetterUrl { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }
}
