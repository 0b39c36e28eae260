namespace Infra;

/// <summary>How the container runs.</summary>
public sealed record ContainerOptions
{
    /// <summary>The command, in place of the image's. Default: the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>
    /// The user, as <c>uid</c>, <c>uid:gid</c> or a name that the image knows. Default: <see cref="ContainerDefaults.User"/>.
    /// </summary>
    public string? User { get; init; }

    /// <summary>The size of the writable <c>/tmp</c> in MiB. It is memory of the task. Default: <see cref="ContainerDefaults.TmpMiB"/>.</summary>
    public int? TmpMiB { get; init; }

    /// <summary>
    /// True to let the container run as root, with the image's own user and Docker's default capabilities. A finding: ECS tasks
    /// should not run as root. Default: false.
    /// </summary>
    public bool AllowRootUser { get; init; }

    /// <summary>True to let the container write outside <c>/tmp</c>. A finding (ECS.5). Default: false.</summary>
    public bool AllowWritableRoot { get; init; }
}
