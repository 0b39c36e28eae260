namespace Infra;

/// <summary>Between which bounds a service scales, and on what.</summary>
public sealed record ServiceScaling
{
    /// <summary>
    /// The fewest tasks: 1 to 5,000. Default: <see cref="ServiceDefaults.MinTasks"/>, in production at least one for each zone of the network.
    /// </summary>
    public int? MinTasks { get; init; }

    /// <summary>The most tasks: up to 5,000. Default: <see cref="ServiceDefaults.MaxTasks"/>, at least the fewest.</summary>
    public int? MaxTasks { get; init; }

    /// <summary>The processor use to aim at, in percent of the task. Default: <see cref="ServiceDefaults.CpuTargetPercent"/>.</summary>
    public int? CpuTargetPercent { get; init; }

    /// <summary>The memory use to aim at, in percent of the task. Default: <see cref="ServiceDefaults.MemoryTargetPercent"/>.</summary>
    public int? MemoryTargetPercent { get; init; }

    /// <summary>
    /// The requests per minute that one task handles well; measure it with a load test.
    /// Default: <see cref="ServiceDefaults.RequestsPerTaskPerMinute"/>.
    /// </summary>
    public int? RequestsPerTaskPerMinute { get; init; }

    /// <summary>Other bounds from certain times on. Default: none.</summary>
    public IReadOnlyList<ScalingSchedule> Schedules { get; init; } = [];
}
