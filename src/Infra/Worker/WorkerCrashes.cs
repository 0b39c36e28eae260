using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>
/// The tasks of a worker that end by themselves: a rule that counts them, for the alarms, and a queue that keeps what ECS said of each, which
/// ECS itself forgets after an hour.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html</remarks>
internal sealed class WorkerCrashes
{
    private readonly Workload _workload;
    private readonly WorkerSettings _settings;

    public WorkerCrashes(Workload workload, WorkerSettings settings, ContainerTask task)
    {
        _workload = workload;
        _settings = settings;
        Rule = CreateRule(task);
        Queue = CreateQueue();
        var policy = AllowRule();
        // A rule counts what it hands on, so it needs somewhere to hand it to.
        Target = workload.Children.Create(
            "crashes-target",
            _ => new CloudWatch.EventTargetArgs { Rule = Rule.Name, Arn = Queue.Arn },
            (name, args, options) => new CloudWatch.EventTarget(name, args, options),
            options: new CustomResourceOptions { DependsOn = { policy } });
    }

    public CloudWatch.EventRule Rule { get; }

    public Sqs.Queue Queue { get; }

    public CloudWatch.EventTarget Target { get; }

    private CloudWatch.EventRule CreateRule(ContainerTask task) => _workload.Children.Create(
        "crashes",
        tags => new CloudWatch.EventRuleArgs
        {
            Description = $"Tasks of {_workload.Name} that end by themselves",
            EventPattern = Output.Tuple(task.Cluster.Arn, OfTheWorker(task)).Apply(known =>
                $$"""{"detail":{"clusterArn":["{{known.Item1}}"],"lastStatus":["STOPPED"],"stopCode":["EssentialContainerExited","TaskFailedToStart"]{{known.Item2}}},"detail-type":["ECS Task State Change"],"source":["aws.ecs"]}"""),
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.EventRule(name, args, options),
        _settings.Args.Customize.CrashRule);

    // In a shared cluster the family tells the worker's tasks from others'. The service would, too, but it names the alarm that counts them.
    private Output<string> OfTheWorker(ContainerTask task) => task.Cluster.IsShared
        ? Output.Tuple(_workload.Deployed.Arn("ecs", "task-definition/"), task.Definition.Family)
            .Apply(known => $$""","taskDefinitionArn":[{"prefix":"{{known.Item1}}{{known.Item2}}:"}]""")
        : Output.Create("");

    private Sqs.Queue CreateQueue()
    {
        var queue = _workload.Children.Create(
            "crashed-tasks",
            tags => new Sqs.QueueArgs
            {
                SqsManagedSseEnabled = true,
                MessageRetentionSeconds = (int)_settings.Defaults.CrashRetention.TotalSeconds,
                Tags = tags,
            },
            (name, args, options) => new Sqs.Queue(name, args, options),
            _settings.Args.Customize.CrashQueue);
        // People read it, not programs: its messages do not fail, and nobody else's failed ones belong here.
        _workload.Children.Create(
            "crashed-tasks-redrive",
            _ => new Sqs.RedriveAllowPolicyArgs { QueueUrl = queue.Id, RedriveAllowPolicyName = """{"redrivePermission":"denyAll"}""" },
            (name, args, options) => new Sqs.RedriveAllowPolicy(name, args, options));
        return queue;
    }

    private Sqs.QueuePolicy AllowRule()
    {
        var document = new PolicyDocument()
            .Add(new PolicyStatement("KeepCrashes", "sqs:SendMessage")
            {
                Service = "events.amazonaws.com",
                Resources = { Queue.Arn },
                Conditions = { new PolicyCondition("ArnEquals", "aws:SourceArn", Rule.Arn) },
            })
            .Add(PolicyStatement.RequireTls("sqs:*", Queue.Arn));
        return _workload.Children.Create(
            "crashed-tasks-policy",
            _ => new Sqs.QueuePolicyArgs { QueueUrl = Queue.Id, Policy = document.ToJson() },
            (name, args, options) => new Sqs.QueuePolicy(name, args, options));
    }
}
