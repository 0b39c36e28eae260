namespace Infra;

/// <summary>How large a task is, and how its container runs.</summary>
public sealed record ContainerOptions
{
    /// <summary>The processor share, in units of 1/1024 vCPU: see <see cref="FargateSize.CpuSizes"/>. Default: <see cref="ContainerDefaults.Cpu"/>.</summary>
    public int? Cpu { get; init; }

    /// <summary>
    /// The memory in MiB; Fargate offers certain sizes for each <see cref="Cpu"/>. Default: <see cref="ContainerDefaults.MemoryMiB"/>, or the
    /// least for the <see cref="Cpu"/> given.
    /// </summary>
    public int? MemoryMiB { get; init; }

    /// <summary>The processors the image is built for. Default: <see cref="CpuArchitecture.X64"/>.</summary>
    public CpuArchitecture Architecture { get; init; }

    /// <summary>The command, in place of the image's. Default: the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>
    /// The user, as <c>uid</c>, <c>uid:gid</c> or a name that the image knows. Default: <see cref="ContainerDefaults.User"/>.
    /// </summary>
    public string? User { get; init; }

    /// <summary>The size of the writable <c>/tmp</c> in MiB. It is memory of the task. Default: <see cref="ContainerDefaults.TmpMiB"/>.</summary>
    public int? TmpMiB { get; init; }

    /// <summary>
    /// How long the container has from SIGTERM to SIGKILL: 1 to 120 s (Fargate's limit). For a service more than its
    /// <see cref="ServiceHealthCheck.DeregistrationDelay"/>; for a worker at most as long as a message of a consumed queue stays hidden. Default:
    /// <see cref="ServiceDefaults.StopTimeout"/>, <see cref="WorkerDefaults.StopTimeout"/>, <see cref="JobDefaults.StopTimeout"/>.
    /// </summary>
    public TimeSpan? StopTimeout { get; init; }

    /// <summary>
    /// True to let the container run as root, with the image's own user and Docker's default capabilities. A finding: ECS tasks
    /// should not run as root. Default: false.
    /// </summary>
    public bool AllowRootUser { get; init; }

    /// <summary>True to let the container write outside <c>/tmp</c>. A finding (ECS.5). Default: false.</summary>
    public bool AllowWritableRoot { get; init; }

    /// <summary>
    /// True to let people with the permission <c>ecs:ExecuteCommand</c> open a shell in a running task, to break the glass in an emergency. Takes a
    /// <see cref="ContainerArgs.Cluster"/> with a <see cref="EcsClusterArgs.SessionKey"/>, and <see cref="AllowWritableRoot"/>, as AWS's agent writes to the
    /// container. Not for jobs. Default: false.
    /// </summary>
    public bool AllowExecuteCommand { get; init; }
}
