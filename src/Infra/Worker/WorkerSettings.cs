using System.Collections.Immutable;

namespace Infra;

/// <summary>What a worker will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record WorkerSettings
{
    public WorkerSettings(WorkerArgs args, PlatformSettings platform)
    {
        Args = args;
        Platform = platform;
        Defaults = WorkerDefaults.For(platform.Tier);
        var container = new ContainerSettings(args, ContainerDefaults.For(platform.Tier))
        {
            StopTimeout = Defaults.StopTimeout,
            // A crash ends the task, so that it is seen: ECS starts another one.
            Restarts = false,
        };
        Queues = [.. container.Links.Where(link => link.Queue is not null)];
        var hidden = Queues.Select(link => link.Queue!.VisibilityTimeout).Append(Defaults.StopTimeout).Min();
        Container = container with { StopTimeout = args.Container.StopTimeout ?? hidden };
    }

    public WorkerArgs Args { get; }

    public PlatformSettings Platform { get; }

    public WorkerDefaults Defaults { get; }

    public ContainerSettings Container { get; }

    /// <summary>The links to queues that the worker consumes.</summary>
    public ImmutableArray<Link> Queues { get; }

    public int MinTasks => Args.Scaling.MinTasks ?? Defaults.MinTasks;

    public int MaxTasks => Args.Scaling.MaxTasks ?? Math.Max(Defaults.MaxTasks, MinTasks);

    public ScalingBounds Bounds => new(MinTasks, MaxTasks);

    public int CpuTargetPercent => Args.Scaling.CpuTargetPercent ?? Defaults.CpuTargetPercent;

    public TimeSpan ProcessingTime => Args.Scaling.ProcessingTime ?? Defaults.ProcessingTime;

    public TimeSpan AcceptableDelay => Args.Scaling.AcceptableDelay ?? Defaults.AcceptableDelay;

    /// <summary>How many messages one task may have before it without the last one waiting too long.</summary>
    public int MessagesPerTask => (int)(AcceptableDelay / ProcessingTime);

    /// <summary>The fewest tasks that may be asked for: none only where a message can start one, and nobody depends on its speed.</summary>
    public int FewestTasks => Queues.Length > 0 && Platform.Tier != Tier.Production ? 0 : 1;
}
