namespace Infra;

/// <summary>What a <see cref="Worker"/> can be told. Defaults by tier: see <see cref="WorkerDefaults"/> and <see cref="ContainerDefaults"/>.</summary>
public sealed partial class WorkerArgs : ContainerArgs
{
    /// <summary>Between which bounds the worker scales, and on what: on the backlog of the queues it consumes, else on its processor.</summary>
    public WorkerScaling Scaling { get; set; } = new();

    /// <summary>Changes to single children. Default: none.</summary>
    public WorkerCustomize Customize { get; set; } = new();
}
