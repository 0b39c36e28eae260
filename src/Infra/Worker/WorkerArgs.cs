namespace Infra;

/// <summary>What a <see cref="Worker"/> can be told. Defaults by tier: see <see cref="WorkerDefaults"/> and <see cref="ContainerDefaults"/>.</summary>
public sealed partial class WorkerArgs : ContainerArgs
{
    /// <summary>Between which bounds the worker scales, and on what: on the backlog of the queues it consumes, else on its processor.</summary>
    public WorkerScaling Scaling { get; set; } = new();

    /// <summary>
    /// How long the container has from SIGTERM to SIGKILL to finish what it has begun: at most 120 s (Fargate's limit), and at most as long as
    /// a message of a consumed queue stays hidden. Default: <see cref="WorkerDefaults.StopTimeout"/>, or as long as a message stays hidden.
    /// </summary>
    public TimeSpan? StopTimeout { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public WorkerCustomize Customize { get; set; } = new();
}
