namespace Infra.Kubernetes;

/// <summary>What a <see cref="WebService"/> can be told.</summary>
public sealed class WebServiceArgs : WorkloadArgs
{
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
    private const int LongestDelay = 3600;

    /// <summary>The port that the container listens on, for requests and for probes: 1,024 to 65,535. Default: <see cref="WebServiceDefaults.Port"/>.</summary>
    public int? Port { get; set; }

    /// <summary>The host name under which it is reached from outside, e.g. <c>api.example.com</c>. Set together with <see cref="Entry"/>. Default: none.</summary>
    public string? Domain { get; set; }

    /// <summary>The way in from outside the cluster: always HTTPS. Default: none; only linked workloads reach it.</summary>
    public Entry? Entry { get; set; }

    /// <summary>How a pod leaves without dropping requests.</summary>
    public WebServiceShutdown Shutdown { get; set; } = new();

    /// <summary>Changes to single children. Default: none.</summary>
    public WebServiceCustomize Customize { get; set; } = new();

    internal override PodCustomize PodCustomize => Customize;

    internal override WorkloadSettings Resolve(PlatformSettings platform)
    {
        var defaults = WebServiceDefaults.For(platform.Tier);
        return new(nameof(WebService), this, platform, defaults.MinReplicas, defaults.MaxReplicas)
        {
            Port = Port ?? defaults.Port,
            Serves = true,
            DrainDelay = DrainDelay(defaults),
            StopTimeout = Shutdown.StopTimeout ?? defaults.StopTimeout,
        };
    }

    internal TimeSpan DeregistrationDelay(WebServiceDefaults defaults) => Shutdown.DeregistrationDelay ?? defaults.DeregistrationDelay;

    private protected override void ValidateOwn(ArgumentProblems problems, WorkloadSettings settings)
    {
        WorkloadValidation.RequirePort(problems, nameof(Port), settings.Port!.Value);
        if ((Entry is null) != (Domain is null))
        {
            problems.Add(
                Entry is null ? nameof(Entry) : nameof(Domain), null, $"set together with {(Entry is null ? nameof(Domain) : nameof(Entry))}",
                "say both under which name and by which way the service is reached, or neither");
        }

        if (Domain is not null && (!HostName.IsValid(Domain) || Domain.StartsWith('*')))
        {
            problems.Add(nameof(Domain), Domain, "a host name in lower case, such as api.example.com", "give the full host name");
        }

        Entry?.Validate(problems);
        ValidateShutdown(problems, settings);
    }

    // A load balancer sends requests to a pod until it has taken it out, however long ago the pod was told to end.
    private TimeSpan DrainDelay(WebServiceDefaults defaults) =>
        Shutdown.DrainDelay ?? (Entry is AwsEntry ? DeregistrationDelay(defaults) + defaults.DrainDelay : defaults.DrainDelay);

    private void ValidateShutdown(ArgumentProblems problems, WorkloadSettings settings)
    {
        problems.RequireSeconds("Shutdown.DrainDelay", settings.DrainDelay, 1, LongestDelay, "give others the time to hear that the pod leaves");
        var delay = DeregistrationDelay(WebServiceDefaults.For(settings.Platform.Tier));
        if (Entry is AwsEntry)
        {
            problems.RequireSeconds("Shutdown.DeregistrationDelay", delay, 0, LongestDelay, "use the duration of the slowest request");
            if (settings.DrainDelay < delay)
            {
                problems.Add(
                    "Shutdown.DrainDelay", settings.DrainDelay, $"at least Shutdown.DeregistrationDelay ({WorkloadValidation.Seconds(delay)})",
                    "lengthen it, or the load balancer sends requests to a pod that is gone");
            }
        }
        else if (Shutdown.DeregistrationDelay is not null)
        {
            problems.Add("Shutdown.DeregistrationDelay", delay, "only with Entry.AwsLoadBalancer", "remove it; nothing but a load balancer of AWS has such a delay");
        }
    }
}
