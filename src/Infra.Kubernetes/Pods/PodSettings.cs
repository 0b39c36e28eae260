using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>What the pods of a component will be: its arguments, with the tier's defaults where they say nothing.</summary>
internal record PodSettings
{
    public PodSettings(string kind, PodArgs args, PlatformSettings platform)
    {
        Kind = kind;
        Args = args;
        Platform = platform;
        Links = LinkSet.Resolve(args.Links);
        var defaults = PodDefaults.For(platform.Tier);
        Cpu = args.Size.Cpu ?? defaults.Cpu;
        Memory = args.Size.Memory ?? defaults.Memory;
        MemoryLimit = args.Size.MemoryLimit ?? Memory;
        Tmp = args.Pod.Tmp ?? defaults.Tmp;
        User = args.Pod.User ?? defaults.User;
    }

    /// <summary>The component's type as the caller writes it.</summary>
    public string Kind { get; }

    public PodArgs Args { get; }

    public PlatformSettings Platform { get; }

    public ImmutableArray<Link> Links { get; }

    public string Cpu { get; }

    public string Memory { get; }

    public string MemoryLimit { get; }

    public string Tmp { get; }

    public int User { get; }

    /// <summary>The port that the container listens on, for requests or only for probes. Null when it does not listen.</summary>
    public int? Port { get; init; }

    /// <summary>The links to pods of clusters.</summary>
    public IEnumerable<(Link Link, WebService Target)> Calls =>
        Links.Where(link => link.Target is WebService).Select(link => (link, (WebService)link.Target));

    /// <summary>The links to what only the cluster can give access to.</summary>
    public ImmutableArray<Link> Foreign => [.. Links.Where(link => link.Target is not WebService)];
}
