using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Scheduler = Pulumi.Aws.Scheduler;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The schedule that starts a job's state machine, its role, and the queue with starts that failed.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html</remarks>
internal sealed class JobTrigger
{
    private readonly Workload _workload;
    private readonly JobSettings _settings;

    public JobTrigger(Workload workload, JobSettings settings, Schedule schedule, JobStateMachine machine, JobWatch? watch)
    {
        _workload = workload;
        _settings = settings;
        DeadLetters = CreateDeadLetters();
        var group = CreateGroup();
        var role = CreateRole(group);
        var policy = CreatePolicy(role, machine, watch);
        CreateSchedule(schedule, machine, group, role, policy);
        if (watch is not null)
        {
            CreateWatchSchedule(watch, group, role, policy);
        }
    }

    public Sqs.Queue DeadLetters { get; }

    private Sqs.Queue CreateDeadLetters()
    {
        var queue = _workload.Children.Create(
            "not-started",
            tags => new Sqs.QueueArgs
            {
                SqsManagedSseEnabled = true,
                MessageRetentionSeconds = (int)_settings.Defaults.DeadLetterRetention.TotalSeconds,
                Tags = tags,
            },
            (name, args, options) => new Sqs.Queue(name, args, options),
            _settings.Args.Customize.DeadLetterQueue);
        var document = new PolicyDocument().Add(PolicyStatement.RequireTls("sqs:*", queue.Arn));
        _workload.Children.Create(
            "not-started-policy",
            _ => new Sqs.QueuePolicyArgs { QueueUrl = queue.Id, Policy = document.ToJson() },
            (name, args, options) => new Sqs.QueuePolicy(name, args, options));
        return queue;
    }

    // Schedules have no tags of their own, and the role is for the schedules of one group.
    private Scheduler.ScheduleGroup CreateGroup() => _workload.Children.Create(
        "schedules",
        tags => new Scheduler.ScheduleGroupArgs { Tags = tags },
        (name, args, options) => new Scheduler.ScheduleGroup(name, args, options));

    private Iam.Role CreateRole(Scheduler.ScheduleGroup group) => _workload.Children.Create(
        "schedule-role",
        tags => new Iam.RoleArgs
        {
            Description = $"Starts {_workload.Name} on schedule",
            AssumeRolePolicy = PolicyDocument.Trust("scheduler.amazonaws.com", _workload.Deployed.Account, group.Arn).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options),
        _settings.Args.Customize.ScheduleRole);

    private Iam.RolePolicy CreatePolicy(Iam.Role role, JobStateMachine machine, JobWatch? watch)
    {
        var start = new PolicyStatement("Start", "states:StartExecution") { Resources = { machine.Machine.Arn } };
        if (watch is not null)
        {
            start.Resources.Add(watch.Machine.Arn);
        }

        var document = new PolicyDocument()
            .Add(start)
            .Add(new PolicyStatement("KeepFailedStarts", "sqs:SendMessage") { Resources = { DeadLetters.Arn } });
        return RolePolicies.Attach(_workload.Children, "schedule-policy", role, document);
    }

    private void CreateSchedule(Schedule schedule, JobStateMachine machine, Scheduler.ScheduleGroup group, Iam.Role role, Iam.RolePolicy policy)
    {
        var options = new CustomResourceOptions { DependsOn = { policy } };
        foreach (var resource in machine.Prerequisites)
        {
            options.DependsOn.Add(resource);
        }

        _workload.Children.Create(
            "schedule",
            _ => new Scheduler.ScheduleArgs
            {
                Description = $"Starts {_workload.Name}",
                GroupName = group.Name,
                ScheduleExpression = schedule.Expression,
                ScheduleExpressionTimezone = schedule.TimeZone,
                FlexibleTimeWindow = FlexibleWindow(),
                State = "ENABLED",
                Target = Target(machine.Machine.Arn, role),
            },
            (name, args, childOptions) => new Scheduler.Schedule(name, args, childOptions),
            _settings.Args.Customize.Schedule,
            options);
    }

    private void CreateWatchSchedule(JobWatch watch, Scheduler.ScheduleGroup group, Iam.Role role, Iam.RolePolicy policy) => _workload.Children.Create(
        "watch-schedule",
        _ => new Scheduler.ScheduleArgs
        {
            Description = $"Looks for runs of {_workload.Name}",
            GroupName = group.Name,
            ScheduleExpression = Schedule.Every(_settings.Defaults.LookInterval).Expression,
            FlexibleTimeWindow = new Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
            State = "ENABLED",
            Target = Target(watch.Machine.Arn, role),
        },
        (name, args, options) => new Scheduler.Schedule(name, args, options),
        options: new CustomResourceOptions { DependsOn = { policy } });

    private Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs FlexibleWindow() => _settings.FlexibleWindow == TimeSpan.Zero
        ? new() { Mode = "OFF" }
        : new() { Mode = "FLEXIBLE", MaximumWindowInMinutes = (int)_settings.FlexibleWindow.TotalMinutes };

    private Scheduler.Inputs.ScheduleTargetArgs Target(Output<string> machine, Iam.Role role) => new()
    {
        Arn = machine,
        RoleArn = role.Arn,
        Input = "{}",
        RetryPolicy = new Scheduler.Inputs.ScheduleTargetRetryPolicyArgs
        {
            MaximumRetryAttempts = _settings.Defaults.StartAttempts - 1,
            MaximumEventAgeInSeconds = (int)_settings.Defaults.MaximumAge.TotalSeconds,
        },
        DeadLetterConfig = new Scheduler.Inputs.ScheduleTargetDeadLetterConfigArgs { Arn = DeadLetters.Arn },
    };
}
