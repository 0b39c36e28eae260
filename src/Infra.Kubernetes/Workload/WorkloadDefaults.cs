namespace Infra.Kubernetes;

/// <summary>The defaults of everything that keeps pods running, in one tier.</summary>
public sealed record WorkloadDefaults
{
    private WorkloadDefaults()
    {
    }

    /// <summary>The processor use to aim at, in percent of the request.</summary>
    [DefaultSource("Leaves room to serve a peak while new pods start, and to lose one of three zones (60 % becomes 90 %).", "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")]
    public int CpuTargetPercent { get; private init; } = 60;

    /// <summary>The memory use to aim at, in percent of the request.</summary>
    [DefaultSource("Memory does not recover from being full: scale before garbage collection works against the limit.", "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")]
    public int MemoryTargetPercent { get; private init; } = 75;

    /// <summary>How long fewer pods must have been enough before some are taken away.</summary>
    [DefaultSource("Kubernetes' default: give up capacity slowly.", "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window")]
    public TimeSpan ScaleDownWait { get; private init; } = TimeSpan.FromSeconds(300);

    /// <summary>The path that says whether a pod can work.</summary>
    [DefaultSource("The convention of ASP.NET Core's and Aspire's health checks: all of them.", "https://learn.microsoft.com/dotnet/aspire/fundamentals/health-checks")]
    public string ReadyPath { get; private init; } = "/health";

    /// <summary>The path that says whether a pod lives.</summary>
    [DefaultSource("Aspire's path for the checks of the process alone, so that a dependency that is down restarts nobody.", "https://learn.microsoft.com/dotnet/aspire/fundamentals/health-checks")]
    public string LivePath { get; private init; } = "/alive";

    /// <summary>The time between two checks.</summary>
    [DefaultSource("Kubernetes' default.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public TimeSpan CheckInterval { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take.</summary>
    [DefaultSource("Kubernetes' default of 1 s takes a pause of the garbage collector for an outage.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public TimeSpan CheckTimeout { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>Failures in a row until a pod gets no more work.</summary>
    [DefaultSource("One lost check is no reason, three in a row are.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public int ReadyFailures { get; private init; } = 3;

    /// <summary>Failures in a row until a pod is restarted.</summary>
    [DefaultSource("Twice as many as until it gets no more work: losing load may already mend it.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public int LiveFailures { get; private init; } = 6;

    /// <summary>How long a pod may take to start.</summary>
    [DefaultSource("A .NET program is up well within it.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public TimeSpan StartupTime { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time between two checks while a pod starts.</summary>
    [DefaultSource("Short, so that a pod serves as soon as it can.", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")]
    public TimeSpan StartupInterval { get; private init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a new pod must be ready before the rollout goes on.</summary>
    [DefaultSource("Catches programs that fail with their first work.", "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#min-ready-seconds")]
    public TimeSpan MinReadyTime { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a pod may wait for a node and its image.</summary>
    [DefaultSource("A new node joins a cluster within two minutes, as a rule.", "https://docs.aws.amazon.com/eks/latest/best-practices/karpenter.html")]
    public TimeSpan SchedulingTime { get; private init; } = TimeSpan.FromSeconds(180);

    /// <summary>The share of pods that a rollout adds at once, in percent. It takes none away before.</summary>
    [DefaultSource("Kubernetes' default: four steps.", "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge")]
    public int SurgePercent { get; private init; } = 25;

    /// <summary>The share of pods that may be away for maintenance at once, in percent, at least one.</summary>
    [DefaultSource("Rounded up, so that even a single pod never keeps a node from being drained.", "https://kubernetes.io/docs/tasks/run-application/configure-pdb/")]
    public int DisruptionPercent { get; private init; } = 25;

    /// <summary>What happens to a pod that zones cannot be filled evenly with.</summary>
    [DefaultSource("Where customers depend on it, a pod waits rather than leaving the weight on one zone; a sandbox may have one zone only.", "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/")]
    public required string ZoneSpread { get; init; }

    /// <summary>What happens to a pod that nodes cannot be filled evenly with.</summary>
    [DefaultSource("One node that is full must not hold up a rollout; losing a node is survived anyway, as zones are spread.", "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/")]
    public string NodeSpread { get; private init; } = "ScheduleAnyway";

    /// <summary>How many old revisions are kept to go back to.</summary>
    [DefaultSource("The program's history is in its repository; Kubernetes' default of 10 clutters the namespace.", "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit")]
    public int RevisionHistory { get; private init; } = 3;

    /// <summary>The defaults of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static WorkloadDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { ZoneSpread = "ScheduleAnyway" },
        Tier.Staging => new() { ZoneSpread = "DoNotSchedule" },
        Tier.Production => new() { ZoneSpread = "DoNotSchedule" },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
