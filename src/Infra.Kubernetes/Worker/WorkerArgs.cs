namespace Infra.Kubernetes;

/// <summary>What a <see cref="Worker"/> can be told.</summary>
public sealed class WorkerArgs : WorkloadArgs
{
    /// <summary>
    /// The port on which the program answers probes, and nobody else: 1,024 to 65,535. Not used with commands in <see cref="WorkloadArgs.Health"/>.
    /// Default: <see cref="WorkerDefaults.HealthPort"/>.
    /// </summary>
    public int? HealthPort { get; set; }

    /// <summary>
    /// How long the program has from SIGTERM to SIGKILL to finish what it has begun: 10 to 3,600 s. Default: <see cref="WorkerDefaults.StopTimeout"/>.
    /// </summary>
    public TimeSpan? StopTimeout { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public WorkerCustomize Customize { get; set; } = new();

    internal override PodCustomize PodCustomize => Customize;

    internal override WorkloadSettings Resolve(PlatformSettings platform)
    {
        var defaults = WorkerDefaults.For(platform.Tier);
        return new(nameof(Worker), this, platform, defaults.MinReplicas, defaults.MaxReplicas)
        {
            Port = Health.HasCommands ? null : HealthPort ?? defaults.HealthPort,
            StopTimeout = StopTimeout ?? defaults.StopTimeout,
        };
    }

    private protected override void ValidateOwn(ArgumentProblems problems, WorkloadSettings settings)
    {
        if (settings.Port is { } port)
        {
            WorkloadValidation.RequirePort(problems, nameof(HealthPort), port);
        }
        else if (HealthPort is not null)
        {
            problems.Add(nameof(HealthPort), HealthPort, "only without Health.ReadyCommand and Health.LiveCommand", "ask by port or by command");
        }
    }
}
