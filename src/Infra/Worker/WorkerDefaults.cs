namespace Infra;

/// <summary>The defaults of a <see cref="Worker"/> in one tier, besides those of every container.</summary>
public sealed record WorkerDefaults
{
    private WorkerDefaults()
    {
    }

    /// <summary>The fewest tasks.</summary>
    [DefaultSource(
        "Two survive the loss of a task or zone; work that waits in a queue is late then, not lost, so that a third is not worth its cost.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html")]
    public int MinTasks { get; private init; }

    /// <summary>The most tasks.</summary>
    [DefaultSource("A bound on cost, so that a peak is served and a loop is not.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html")]
    public int MaxTasks { get; private init; }

    /// <summary>How long a task is taken to be busy with one message.</summary>
    [DefaultSource(
        "A rough guess that a measurement should replace.",
        "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html")]
    public TimeSpan ProcessingTime { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a message may wait.</summary>
    [DefaultSource(
        "About as long as a new task takes to start: asking for less only adds tasks that come too late.",
        "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html")]
    public TimeSpan AcceptableDelay { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The processor use to aim at where no queue is consumed, in percent.</summary>
    [DefaultSource(
        "Leaves room for a peak while new tasks start.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html")]
    public int CpuTargetPercent { get; private init; } = 60;

    /// <summary>How long after a scale-out the next may follow.</summary>
    [DefaultSource("Long enough for a task to start and count.", "https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html")]
    public TimeSpan ScaleOutCooldown { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after a scale-in the next may follow.</summary>
    [DefaultSource("AWS's default: give up capacity slowly.", "https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html")]
    public TimeSpan ScaleInCooldown { get; private init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long the container has from SIGTERM to SIGKILL.</summary>
    [DefaultSource(
        "As long as Fargate waits: a message that is finished need not be done again.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many tasks may end by themselves within five minutes of a deployment before it is rolled back.</summary>
    [DefaultSource(
        "One may have had bad luck; ECS starts crashing tasks again ever more slowly, so that more than two in five minutes are rare.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html")]
    public int RollbackCrashes { get; private init; } = 1;

    /// <summary>How many tasks may end by themselves within a quarter of an hour before somebody is woken.</summary>
    [DefaultSource(
        "More than a deployment that is rolled back leaves behind.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html")]
    public int Crashes { get; private init; } = 4;

    /// <summary>How long it is kept what ECS said of a task that ended by itself.</summary>
    [DefaultSource("The longest that SQS offers; ECS itself forgets stopped tasks after an hour.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html")]
    public TimeSpan CrashRetention { get; private init; } = TimeSpan.FromDays(14);

    /// <summary>The defaults of a tier.</summary>
    public static WorkerDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { MinTasks = 1, MaxTasks = 4 },
        Tier.Staging => new() { MinTasks = 1, MaxTasks = 8 },
        Tier.Production => new() { MinTasks = 2, MaxTasks = 12 },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
