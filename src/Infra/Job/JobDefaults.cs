namespace Infra;

/// <summary>The defaults of a <see cref="Job"/> in one tier, besides those of every container.</summary>
public sealed record JobDefaults
{
    private JobDefaults()
    {
    }

    /// <summary>Within which time after its slot a run may start. Zero: at its slot.</summary>
    [DefaultSource("A job says when it runs; letting it wait is a choice.", "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html")]
    public TimeSpan FlexibleWindow { get; private init; } = TimeSpan.Zero;

    /// <summary>How long a run may take before it is stopped.</summary>
    [DefaultSource("A run that hangs costs money and keeps the next one from starting; ECS alone would let it run forever.", "https://docs.aws.amazon.com/step-functions/latest/dg/sfn-stuck-execution.html")]
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromHours(1);

    /// <summary>How often a run that failed is tried again.</summary>
    [DefaultSource("Only the program's author knows whether half a run may be followed by a whole one.", "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html")]
    public int Retries { get; private init; }

    /// <summary>How long before a run that failed is tried again.</summary>
    [DefaultSource("Time for a dependency to come back; doubled each time.", "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html")]
    public TimeSpan RetryInterval { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the scheduler tries to start a run.</summary>
    [DefaultSource("A few: the default of 185 tries in 24 hours would start a run long after its slot.", "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html")]
    public int StartAttempts { get; private init; } = 3;

    /// <summary>How long after its slot a run may still be started.</summary>
    [DefaultSource("Long enough for a passing fault of AWS, too short to surprise anybody.", "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html")]
    public TimeSpan MaximumAge { get; private init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a start that failed is kept in the dead-letter queue.</summary>
    [DefaultSource("The longest that SQS offers.", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html")]
    public TimeSpan DeadLetterRetention { get; private init; } = TimeSpan.FromDays(14);

    /// <summary>How long a run waits before it looks for others.</summary>
    [DefaultSource("Step Functions' list of runs is eventually consistent.", "https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html")]
    public TimeSpan SettleTime { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the last success is looked for, of a job that runs more rarely than an alarm looks back.</summary>
    [DefaultSource("Known on the day that it is missing; a look costs less than a thousandth of a cent.", "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html")]
    public TimeSpan LookInterval { get; private init; } = TimeSpan.FromHours(6);

    /// <summary>How long the container has from SIGTERM to SIGKILL when a run is stopped.</summary>
    [DefaultSource("As long as Fargate waits: time to leave data as it should be.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>The defaults of a tier.</summary>
    public static JobDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging or Tier.Production => new(),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
