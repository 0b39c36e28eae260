using System.Collections.Immutable;

namespace Infra;

/// <summary>What a function will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed class FunctionSettings(FunctionArgs args, PlatformSettings platform)
{
    public FunctionArgs Args { get; } = args;

    public FunctionDefaults Defaults { get; } = FunctionDefaults.For(platform.Tier);

    public ImmutableArray<Link> Links { get; } = LinkSet.Resolve(args.Links);

    /// <summary>The links to queues that call the function.</summary>
    public IEnumerable<Link> Queues => Links.Where(link => link.Queue is not null);

    public int MemoryMiB => Args.MemoryMiB ?? Defaults.MemoryMiB;

    public TimeSpan Timeout => Args.Timeout ?? Defaults.Timeout;

    public CpuArchitecture Architecture => Args.Architecture ?? Defaults.Architecture;

    public int BatchSize => Args.Batching.Size ?? Defaults.BatchSize;

    public TimeSpan Window => Args.Batching.Window ?? TimeSpan.Zero;

    public int MaxConcurrency => Args.Batching.MaxConcurrency ?? Defaults.MaxConcurrency;

    public int MaxRetries => Args.Retries.MaxRetries ?? Defaults.MaxRetries;

    public TimeSpan MaxEventAge => Args.Retries.MaxEventAge ?? Defaults.MaxEventAge;

    /// <summary>False for a function that only queues call: what fails there stays in the queue.</summary>
    public bool HasEvents => Args.Callers.Count > 0 || !Queues.Any();
}
