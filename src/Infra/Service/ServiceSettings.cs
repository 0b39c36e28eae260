namespace Infra;

/// <summary>What a service will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record ServiceSettings(ServiceArgs Args, ServiceDefaults Defaults, PlatformSettings Platform)
{
    public ContainerSettings Container { get; } = new(Args, ContainerDefaults.For(Platform.Tier))
    {
        Port = Args.Port ?? Defaults.Port,
        StopTimeout = Args.Container.StopTimeout ?? Defaults.StopTimeout,
    };

    public int Port => Args.Port ?? Defaults.Port;

    public int MinTasks => Args.Scaling.MinTasks ?? DefaultMinTasks;

    public int MaxTasks => Args.Scaling.MaxTasks ?? Math.Max(Defaults.MaxTasks, MinTasks);

    public ScalingBounds Bounds => new(MinTasks, MaxTasks);

    public int CpuTargetPercent => Args.Scaling.CpuTargetPercent ?? Defaults.CpuTargetPercent;

    public int MemoryTargetPercent => Args.Scaling.MemoryTargetPercent ?? Defaults.MemoryTargetPercent;

    public int RequestsPerTaskPerMinute => Args.Scaling.RequestsPerTaskPerMinute ?? Defaults.RequestsPerTaskPerMinute;

    public string HealthCheckPath => Args.HealthCheck.Path ?? Defaults.HealthCheckPath;

    public TimeSpan HealthCheckInterval => Args.HealthCheck.Interval ?? Defaults.HealthCheckInterval;

    public TimeSpan HealthCheckTimeout => Args.HealthCheck.Timeout ?? Defaults.HealthCheckTimeout;

    public int HealthyThreshold => Args.HealthCheck.HealthyThreshold ?? Defaults.HealthyThreshold;

    public int UnhealthyThreshold => Args.HealthCheck.UnhealthyThreshold ?? Defaults.UnhealthyThreshold;

    public TimeSpan HealthCheckGracePeriod => Args.HealthCheck.GracePeriod ?? Defaults.HealthCheckGracePeriod;

    public TimeSpan DeregistrationDelay => Args.HealthCheck.DeregistrationDelay ?? Defaults.DeregistrationDelay;

    public TimeSpan StopTimeout => Container.StopTimeout;

    public RolloutSettings Rollout { get; } = new(Args.Rollout ?? Infra.Rollout.Of(Defaults.Rollout), Defaults);

    /// <summary>The part of a shared load balancer that the service gets. Null when it has one of its own.</summary>
    public LoadBalancerRoute? Route => Args.LoadBalancer;

    public ServiceMetrics Metrics => new(Route is not null, Rollout.Shifts);

    public Exposure Exposure => Route?.LoadBalancer.Exposure ?? Args.Exposure;

    public bool IsPublic => Exposure == Exposure.Public;

    public bool HasTls => Route?.LoadBalancer.HasTls ?? (Args.Tls.CertificateArn is not null || Args.Domain is not null);

    private int DefaultMinTasks => Platform.Tier == Tier.Production
        ? Math.Max(Defaults.MinTasks, Args.Network.AvailabilityZoneCount)
        : Defaults.MinTasks;

    public static ServiceSettings From(ServiceArgs args, PlatformSettings platform) => new(args, ServiceDefaults.For(platform.Tier), platform);
}
