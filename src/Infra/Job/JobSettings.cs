namespace Infra;

/// <summary>What a job will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record JobSettings
{
    /// <summary>
    /// How long Step Functions is sure to remember a run, and some days to look: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
    /// </summary>
    public static readonly TimeSpan LongestMemory = TimeSpan.FromDays(85);

    /// <summary>How far an alarm looks back: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html</summary>
    public static readonly TimeSpan LongestWatch = TimeSpan.FromDays(7);

    public JobSettings(JobArgs args, PlatformSettings platform)
    {
        Args = args;
        Defaults = JobDefaults.For(platform.Tier);
        Container = new ContainerSettings(args, ContainerDefaults.For(platform.Tier))
        {
            StopTimeout = args.Container.StopTimeout ?? Defaults.StopTimeout,
            // The exit code of a run is its result.
            Restarts = false,
        };
    }

    public JobArgs Args { get; }

    public JobDefaults Defaults { get; }

    public ContainerSettings Container { get; }

    public TimeSpan Timeout => Args.Timeout ?? Defaults.Timeout;

    public int Retries => Args.Retries ?? Defaults.Retries;

    /// <summary>Zero for runs that start at their slot.</summary>
    public TimeSpan FlexibleWindow => Args.FlexibleWindow ?? Defaults.FlexibleWindow;

    /// <summary>Within which time a run has to succeed. Null when there is no such time, or when it is longer than runs are remembered.</summary>
    public TimeSpan? SuccessWithin => Args.SuccessWithin ?? DefaultSuccessWithin;

    /// <summary>True when runs are so rare that the last one has to be looked for.</summary>
    public bool IsLookedFor => SuccessWithin > LongestWatch;

    /// <summary>The longest time that may pass: the last run was quick and on time, the next one is late and slow.</summary>
    public TimeSpan? DefaultSuccessWithin
    {
        get
        {
            var longest = Args.Schedule?.Interval + FlexibleWindow + Defaults.MaximumAge + Timeout * (Retries + 1);
            return longest <= LongestMemory ? longest : null;
        }
    }
}
