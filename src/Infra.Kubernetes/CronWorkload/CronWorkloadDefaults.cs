namespace Infra.Kubernetes;

/// <summary>The defaults of a <see cref="CronWorkload"/> in one tier, besides those of all pods.</summary>
public sealed record CronWorkloadDefaults
{
    private CronWorkloadDefaults()
    {
    }

    /// <summary>The time zone of the schedule.</summary>
    [DefaultSource("Without one the schedule means the zone of the control plane, which nobody knows.", "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones")]
    public string TimeZone { get; private init; } = "Etc/UTC";

    /// <summary>How long one run may take.</summary>
    [DefaultSource("A run that hangs would, as runs do not overlap, be the last.", "https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup")]
    public TimeSpan Deadline { get; private init; } = TimeSpan.FromHours(1);

    /// <summary>How often a run that failed is tried again.</summary>
    [DefaultSource("Gets over a node that goes away; Kubernetes' default of 6 repeats a failure for an hour.", "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy")]
    public int Retries { get; private init; } = 2;

    /// <summary>How late a run may begin.</summary>
    [DefaultSource("Without a bound, a cluster that was away catches up at any time, and after 100 missed runs never again.", "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline")]
    public TimeSpan StartDeadline { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a run that has ended is kept.</summary>
    [DefaultSource("Over a weekend, so that what failed on Friday can still be looked at.", "https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/")]
    public TimeSpan KeepTime { get; private init; } = TimeSpan.FromDays(3);

    /// <summary>How many runs that succeeded are kept.</summary>
    [DefaultSource("Kubernetes' default.", "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits")]
    public int SuccessHistory { get; private init; } = 3;

    /// <summary>How many runs that failed are kept.</summary>
    [DefaultSource("As many as of those that succeeded: the first failure says more than the last.", "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits")]
    public int FailureHistory { get; private init; } = 3;

    /// <summary>How long the program has from SIGTERM to SIGKILL.</summary>
    [DefaultSource("Kubernetes' default.", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static CronWorkloadDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging or Tier.Production => new(),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
