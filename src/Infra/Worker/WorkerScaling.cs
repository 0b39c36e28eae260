namespace Infra;

/// <summary>Between which bounds a worker scales, and on what.</summary>
public sealed record WorkerScaling
{
    /// <summary>
    /// The fewest tasks: 1 to 5,000, and outside of production 0 for a worker that consumes a queue: the first message then starts it, which
    /// takes minutes. Default: <see cref="WorkerDefaults.MinTasks"/>.
    /// </summary>
    public int? MinTasks { get; init; }

    /// <summary>The most tasks: up to 5,000. Default: <see cref="WorkerDefaults.MaxTasks"/>, at least the fewest.</summary>
    public int? MaxTasks { get; init; }

    /// <summary>
    /// How long a task is busy with one message: the time it takes, divided by how many it works on at the same time. Measure it.
    /// Only for a worker that consumes a queue. Default: <see cref="WorkerDefaults.ProcessingTime"/>.
    /// </summary>
    public TimeSpan? ProcessingTime { get; init; }

    /// <summary>
    /// How long a message may wait. With the processing time it says how many messages one task may have before it.
    /// Only for a worker that consumes a queue. Default: <see cref="WorkerDefaults.AcceptableDelay"/>.
    /// </summary>
    public TimeSpan? AcceptableDelay { get; init; }

    /// <summary>
    /// The processor use to aim at, in percent of the task. Only for a worker that consumes no queue.
    /// Default: <see cref="WorkerDefaults.CpuTargetPercent"/>.
    /// </summary>
    public int? CpuTargetPercent { get; init; }

    /// <summary>Other bounds from certain times on. Default: none.</summary>
    public IReadOnlyList<ScalingSchedule> Schedules { get; init; } = [];
}
