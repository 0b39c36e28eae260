namespace Infra;

/// <summary>The defaults of a <see cref="Function"/> in one tier.</summary>
public sealed record FunctionDefaults
{
    private FunctionDefaults()
    {
    }

    /// <summary>The memory, in MiB; processor time comes in proportion.</summary>
    [DefaultSource(
        "Half a gibibyte starts .NET without haste; a whole processor comes with 1,769 MiB, and production pays for half the time instead.",
        "https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html")]
    public int MemoryMiB { get; private init; } = 512;

    /// <summary>How long a call may take.</summary>
    [DefaultSource(
        "Lambda's own 3 s are short for a start with a dependency; six times this is what a queue waits by default.",
        "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html")]
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The processors.</summary>
    [DefaultSource("A fifth cheaper for the same memory; managed runtimes run the same code on it.", "https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html")]
    public CpuArchitecture Architecture { get; private init; } = CpuArchitecture.Arm64;

    /// <summary>The most messages of one call.</summary>
    [DefaultSource("Lambda's default, and the most without waiting.", "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html")]
    public int BatchSize { get; private init; } = 10;

    /// <summary>How many calls each queue may make at the same time.</summary>
    [DefaultSource(
        "A bound on cost and on what databases must bear: a full queue would otherwise take the whole account's calls.",
        "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html")]
    public int MaxConcurrency { get; private init; }

    /// <summary>How often an event that nobody waits for is tried again.</summary>
    [DefaultSource("Lambda's default: after one minute and after two.", "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html")]
    public int MaxRetries { get; private init; } = 2;

    /// <summary>How old an event may become while it waits.</summary>
    [DefaultSource("Lambda's default: a short outage or throttling loses nothing.", "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html")]
    public TimeSpan MaxEventAge { get; private init; } = TimeSpan.FromHours(6);

    /// <summary>How long events that failed are kept.</summary>
    [DefaultSource("The longest that SQS offers.", "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html")]
    public TimeSpan FailedEventRetention { get; private init; } = TimeSpan.FromDays(14);

    /// <summary>How long logs are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask; elsewhere long enough to look into a bug.", "CloudWatch.16")]
    public int LogRetentionDays { get; private init; }

    /// <summary>The share of failed calls that wakes somebody, in percent.</summary>
    [DefaultSource("As for services.", "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html")]
    public double ErrorPercent { get; private init; } = 1;

    /// <summary>The share of the timeout that a call may take before it is worth a ticket, in percent.</summary>
    [DefaultSource("The rest is what a slow day needs; after the timeout the work is cut off.", "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html")]
    public int NearTimeoutPercent { get; private init; } = 80;

    /// <summary>The defaults of a tier.</summary>
    public static FunctionDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { MaxConcurrency = 5, LogRetentionDays = 7 },
        Tier.Staging => new() { MaxConcurrency = 20, LogRetentionDays = 30 },
        Tier.Production => new() { MemoryMiB = 1024, MaxConcurrency = 50, LogRetentionDays = 365 },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
