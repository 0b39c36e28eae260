using System.Collections.Immutable;

namespace Infra;

/// <summary>What a container will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record ContainerSettings(ContainerArgs Args, ContainerDefaults Defaults)
{
    /// <summary>What is linked, each link made once.</summary>
    public ImmutableArray<Link> Links { get; } = LinkSet.Resolve(Args.Links);

    /// <summary>How long the container has from SIGTERM to SIGKILL.</summary>
    public required TimeSpan StopTimeout { get; init; }

    /// <summary>The port the container listens on. Null when nobody calls it.</summary>
    public int? Port { get; init; }

    /// <summary>True to start a crashed container again in its task.</summary>
    public bool Restarts { get; init; } = true;

    /// <summary>How people get into a running container. Null when they do not.</summary>
    public ContainerSessions? Sessions => Args.Container.AllowExecuteCommand ? Args.Cluster?.Sessions : null;

    public int Cpu => Args.Container.Cpu ?? Defaults.Cpu;

    // With a Cpu of the caller's own and no memory, the least that Fargate offers for it.
    public int MemoryMiB => Args.Container.MemoryMiB ?? (Args.Container.Cpu is { } cpu ? Smallest(FargateSize.MemorySizes(cpu)) : Defaults.MemoryMiB);

    public int TmpMiB => Args.Container.TmpMiB ?? Defaults.TmpMiB;

    /// <summary>Null where the image decides.</summary>
    public string? User => Args.Container.User ?? (Args.Container.AllowRootUser ? null : Defaults.User);

    private static int Smallest(IReadOnlyList<int> sizes) => sizes.Count > 0 ? sizes[0] : 0;
}
