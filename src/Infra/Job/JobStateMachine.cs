using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Sfn = Pulumi.Aws.Sfn;

namespace Infra;

/// <summary>The state machine that runs a job, and the role with which it does.</summary>
internal sealed class JobStateMachine
{
    private readonly Workload _workload;
    private readonly JobSettings _settings;
    private readonly ContainerTask _task;

    public JobStateMachine(Workload workload, JobSettings settings, ContainerTask task)
    {
        _workload = workload;
        _settings = settings;
        _task = task;
        var role = CreateRole();
        var run = RolePolicies.Attach(workload.Children, "run-policy", role, RunDocument());
        Machine = CreateMachine(role, run);
        Prerequisites = settings.Args.AllowOverlap ? [run] : [run, RolePolicies.Attach(workload.Children, "overlap-policy", role, OverlapDocument())];
    }

    public Sfn.StateMachine Machine { get; }

    /// <summary>What a run needs but the state machine does not mention.</summary>
    public IReadOnlyList<Resource> Prerequisites { get; }

    private Iam.Role CreateRole() => _workload.Children.Create(
        "run-role",
        tags => new Iam.RoleArgs
        {
            Description = $"Runs the tasks of {_workload.Name}",
            AssumeRolePolicy = PolicyDocument.Trust("states.amazonaws.com", _workload.Deployed.Account, _workload.Deployed.Arn("states", "stateMachine:*")).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options),
        _settings.Args.Customize.StateMachineRole);

    private Sfn.StateMachine CreateMachine(Iam.Role role, Iam.RolePolicy run)
    {
        // Step Functions tries the permission for its rule when the machine is created.
        var options = new CustomResourceOptions { DependsOn = { run } };
        foreach (var resource in _task.Prerequisites)
        {
            options.DependsOn.Add(resource);
        }

        return _workload.Children.Create(
            "machine",
            tags => new Sfn.StateMachineArgs
            {
                Type = "STANDARD",
                RoleArn = role.Arn,
                Definition = JobStates.ToJson(_workload, _settings, _task),
                Tags = tags,
            },
            (name, args, childOptions) => new Sfn.StateMachine(name, args, childOptions),
            _settings.Args.Customize.StateMachine,
            options);
    }

    // https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html
    private PolicyDocument RunDocument()
    {
        var deployed = _workload.Deployed;
        var family = _task.Definition.Family;
        var tasks = _task.Cluster.Arn.Apply(cluster => $"{cluster.Replace(":cluster/", ":task/", StringComparison.Ordinal)}/*");
        var definition = Output.Tuple(deployed.Arn("ecs", "task-definition/"), family).Apply(known => known.Item1 + known.Item2);
        return new PolicyDocument()
            .Add(new PolicyStatement("RunTask", "ecs:RunTask")
            {
                // With and without a revision: the request names the family only.
                Resources = { definition, definition.Apply(arn => $"{arn}:*") },
                Conditions = { new PolicyCondition("ArnEquals", "ecs:cluster", _task.Cluster.Arn) },
            })
            .Add(new PolicyStatement("FollowTask", "ecs:DescribeTasks", "ecs:StopTask") { Resources = { tasks }, Conditions = OfTheJob() })
            .Add(new PolicyStatement("TagTask", "ecs:TagResource")
            {
                Resources = { tasks },
                Conditions = { new PolicyCondition("StringEquals", "ecs:CreateAction", "RunTask") },
            })
            .Add(new PolicyStatement("PassRoles", "iam:PassRole")
            {
                Resources = { _task.Roles.Execution.Arn, _task.Roles.Task.Arn },
                Conditions = { new PolicyCondition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com") },
            })
            .Add(new PolicyStatement("WatchTasks", "events:DescribeRule", "events:PutRule", "events:PutTargets")
            {
                Resources = { deployed.Arn("events", "rule/StepFunctionsGetEventsForECSTaskRule") },
            });
    }

    // In a shared cluster the tags of a task, which are those of its definition, tell the job's from others'.
    private List<PolicyCondition> OfTheJob() => _task.Cluster.IsShared
        ?
        [
            new PolicyCondition("StringEquals", $"aws:ResourceTag/{PlatformTags.Component}", $"{_workload.Kind}/{_workload.Name}"),
            new PolicyCondition("StringEquals", $"aws:ResourceTag/{PlatformTags.Stack}", $"{_workload.Component.Platform.Project}/{_workload.Component.Platform.Stack}"),
        ]
        : [];

    private PolicyDocument OverlapDocument() => new PolicyDocument()
        .Add(new PolicyStatement("FindRuns", "states:ListExecutions") { Resources = { Machine.Arn } })
        .Add(new PolicyStatement("SkipRun", "states:StopExecution")
        {
            Resources = { Machine.Arn.Apply(arn => $"{arn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:*") },
        });
}
