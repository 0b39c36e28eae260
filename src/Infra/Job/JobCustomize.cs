using Iam = Pulumi.Aws.Iam;
using Scheduler = Pulumi.Aws.Scheduler;
using Sfn = Pulumi.Aws.Sfn;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The children of a <see cref="Job"/> that a caller may change.</summary>
public sealed class JobCustomize : ContainerCustomize
{
    /// <summary>The state machine that runs the job.</summary>
    public Customization<Sfn.StateMachineArgs>? StateMachine { get; set; }

    /// <summary>The role with which the state machine runs the task.</summary>
    public Customization<Iam.RoleArgs>? StateMachineRole { get; set; }

    /// <summary>The schedule.</summary>
    public Customization<Scheduler.ScheduleArgs>? Schedule { get; set; }

    /// <summary>The role with which the scheduler starts the state machine.</summary>
    public Customization<Iam.RoleArgs>? ScheduleRole { get; set; }

    /// <summary>The queue with starts that failed.</summary>
    public Customization<Sqs.QueueArgs>? DeadLetterQueue { get; set; }
}
