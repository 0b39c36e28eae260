namespace Infra.Kubernetes;

/// <summary>What a workload will be: its arguments, with the tier's defaults where they say nothing.</summary>
internal sealed record WorkloadSettings : PodSettings
{
    /// <param name="kind">The component's type as the caller writes it.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="platform">The stack's settings.</param>
    /// <param name="minReplicas">The tier's fewest pods.</param>
    /// <param name="maxReplicas">The tier's most pods.</param>
    public WorkloadSettings(string kind, WorkloadArgs args, PlatformSettings platform, int minReplicas, int maxReplicas)
        : base(kind, args, platform)
    {
        Defaults = WorkloadDefaults.For(platform.Tier);
        Health = args.Health;
        MinReplicas = args.Scaling.MinReplicas ?? Math.Min(minReplicas, Math.Max(1, (args.Scaling.MaxReplicas ?? int.MaxValue) - 1));
        MaxReplicas = args.Scaling.MaxReplicas ?? Math.Max(maxReplicas, MinReplicas + 1);
        CpuTargetPercent = args.Scaling.CpuTargetPercent ?? Defaults.CpuTargetPercent;
        MemoryTargetPercent = args.Scaling.MemoryTargetPercent ?? Defaults.MemoryTargetPercent;
        ReadyPath = args.Health.ReadyPath ?? Defaults.ReadyPath;
        LivePath = args.Health.LivePath ?? Defaults.LivePath;
        CheckInterval = args.Health.Interval ?? Defaults.CheckInterval;
        CheckTimeout = args.Health.Timeout ?? Defaults.CheckTimeout;
        StartupTime = args.Health.StartupTime ?? Defaults.StartupTime;
    }

    public WorkloadDefaults Defaults { get; }

    public WorkloadHealth Health { get; }

    public int MinReplicas { get; }

    public int MaxReplicas { get; }

    public int CpuTargetPercent { get; }

    public int MemoryTargetPercent { get; }

    public string ReadyPath { get; }

    public string LivePath { get; }

    public TimeSpan CheckInterval { get; }

    public TimeSpan CheckTimeout { get; }

    public TimeSpan StartupTime { get; }

    /// <summary>True when the port is for others than the kubelet.</summary>
    public bool Serves { get; init; }

    /// <summary>How long a pod that is to end goes on serving, until all have heard of it.</summary>
    public TimeSpan DrainDelay { get; init; }

    /// <summary>How long the program has to finish once it is told to end.</summary>
    public required TimeSpan StopTimeout { get; init; }

    /// <summary>From the decision that a pod ends to the moment when it is killed.</summary>
    public TimeSpan GracePeriod => DrainDelay + StopTimeout;

    /// <summary>How long one step of a rollout may take: a place, an image, a start, the first check, and the proof that it lasts.</summary>
    public TimeSpan StepTime => Defaults.SchedulingTime + StartupTime + CheckInterval + Defaults.MinReadyTime;

    /// <summary>How long Pulumi waits for a rollout: all steps, and pods that leave meanwhile.</summary>
    public TimeSpan RolloutTime => (StepTime * Math.Ceiling(100.0 / Defaults.SurgePercent)) + GracePeriod;
}
