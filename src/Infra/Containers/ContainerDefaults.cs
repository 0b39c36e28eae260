namespace Infra;

/// <summary>The defaults of whatever runs a container, in one tier.</summary>
public sealed record ContainerDefaults
{
    private ContainerDefaults()
    {
    }

    /// <summary>The processor share of a task, in units of 1/1024 vCPU.</summary>
    [DefaultSource(
        "The smallest size in a sandbox; a whole processor in production, as shares below one are throttled in bursts.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html")]
    public int Cpu { get; private init; }

    /// <summary>The memory of a task, in MiB.</summary>
    [DefaultSource(
        "The least that Fargate offers for the processor share.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html")]
    public int MemoryMiB { get; private init; }

    /// <summary>The user the container runs as.</summary>
    [DefaultSource("Any user but root: a number works without an entry in the image.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html")]
    public string User { get; private init; } = "1000:1000";

    /// <summary>The size of the writable /tmp, in MiB.</summary>
    [DefaultSource("Temporary files, not storage; it is memory of the task.", "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html")]
    public int TmpMiB { get; private init; } = 128;

    /// <summary>The setting of Container Insights.</summary>
    [DefaultSource("Metrics of each task and container; the plain setting has them for the service only.", "ECS.12")]
    public string ContainerInsights { get; private init; } = "enhanced";

    /// <summary>How long logs are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask; elsewhere long enough to look into a bug.", "CloudWatch.16")]
    public int LogRetentionDays { get; private init; }

    /// <summary>Whether revisions of the task definition are kept when a new one takes over.</summary>
    [DefaultSource("A rollback needs the revision to go back to; kept revisions cost nothing.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html")]
    public bool KeepRevisions { get; private init; }

    /// <summary>The share of tasks that stays healthy during a deployment, in percent.</summary>
    [DefaultSource("A deployment never takes capacity away.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html")]
    public int MinimumHealthyPercent { get; private init; } = 100;

    /// <summary>The share of tasks that may run during a deployment, in percent.</summary>
    [DefaultSource("All new tasks start beside the old ones; 100 would also switch the balancing of zones off.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html")]
    public int MaximumPercent { get; private init; } = 200;

    /// <summary>The defaults of a tier.</summary>
    public static ContainerDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { Cpu = 256, MemoryMiB = 512, LogRetentionDays = 7 },
        Tier.Staging => new() { Cpu = 512, MemoryMiB = 1024, LogRetentionDays = 30, KeepRevisions = true },
        Tier.Production => new() { Cpu = 1024, MemoryMiB = 2048, LogRetentionDays = 365, KeepRevisions = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
