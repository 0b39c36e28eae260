namespace Infra;

/// <summary>What a service will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record ServiceSettings(ServiceArgs Args, ServiceDefaults Defaults, PlatformSettings Platform)
{
    public int Port => Args.Port ?? Defaults.Port;

    public int Cpu => Args.Cpu ?? Defaults.Cpu;

    // With a Cpu of the caller's own and no memory, the least that Fargate offers for it.
    public int MemoryMiB => Args.MemoryMiB ?? (Args.Cpu is { } cpu ? Smallest(FargateSize.MemorySizes(cpu)) : Defaults.MemoryMiB);

    public int MinTasks => Args.Scaling.MinTasks ?? DefaultMinTasks;

    public int MaxTasks => Args.Scaling.MaxTasks ?? Math.Max(Defaults.MaxTasks, MinTasks);

    public int CpuTargetPercent => Args.Scaling.CpuTargetPercent ?? Defaults.CpuTargetPercent;

    public int MemoryTargetPercent => Args.Scaling.MemoryTargetPercent ?? Defaults.MemoryTargetPercent;

    public int RequestsPerTaskPerMinute => Args.Scaling.RequestsPerTaskPerMinute ?? Defaults.RequestsPerTaskPerMinute;

    public string HealthCheckPath => Args.HealthCheck.Path ?? Defaults.HealthCheckPath;

    public TimeSpan HealthCheckInterval => Args.HealthCheck.Interval ?? Defaults.HealthCheckInterval;

    public TimeSpan HealthCheckTimeout => Args.HealthCheck.Timeout ?? Defaults.HealthCheckTimeout;

    public int HealthyThreshold => Args.HealthCheck.HealthyThreshold ?? Defaults.HealthyThreshold;

    public int UnhealthyThreshold => Args.HealthCheck.UnhealthyThreshold ?? Defaults.UnhealthyThreshold;

    public TimeSpan HealthCheckGracePeriod => Args.HealthCheck.GracePeriod ?? Defaults.HealthCheckGracePeriod;

    public TimeSpan DeregistrationDelay => Args.Shutdown.DeregistrationDelay ?? Defaults.DeregistrationDelay;

    public TimeSpan StopTimeout => Args.Shutdown.StopTimeout ?? Defaults.StopTimeout;

    public int TmpMiB => Args.Container.TmpMiB ?? Defaults.TmpMiB;

    /// <summary>Null where the image decides.</summary>
    public string? User => Args.Container.User ?? (Args.Container.AllowRootUser ? null : Defaults.User);

    public bool IsPublic => Args.Exposure == Exposure.Public;

    public bool HasTls => Args.CertificateArn is not null || Args.Domain is not null;

    private int DefaultMinTasks => Platform.Tier == Tier.Production
        ? Math.Max(Defaults.MinTasks, Args.Network.AvailabilityZoneCount)
        : Defaults.MinTasks;

    private static int Smallest(IReadOnlyList<int> sizes) => sizes.Count > 0 ? sizes[0] : 0;

    public static ServiceSettings From(ServiceArgs args, PlatformSettings platform) => new(args, ServiceDefaults.For(platform.Tier), platform);
}
