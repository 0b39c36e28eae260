namespace Infra.Kubernetes;

/// <summary>
/// How the cluster finds out whether a pod has started, may get work (ready), and still lives. Ready may look at what the pod needs;
/// alive must not: a database that is down would have every pod restarted.
/// </summary>
public sealed record WorkloadHealth
{
    /// <summary>The path that answers 200 to 399 when the pod can work. Default: <see cref="WorkloadDefaults.ReadyPath"/>.</summary>
    public string? ReadyPath { get; init; }

    /// <summary>The path that answers 200 to 399 as long as only a restart would not help. Default: <see cref="WorkloadDefaults.LivePath"/>.</summary>
    public string? LivePath { get; init; }

    /// <summary>A program in the container that ends with 0 when the pod can work, in place of <see cref="ReadyPath"/>. Needs <see cref="LiveCommand"/>. Default: none.</summary>
    public IReadOnlyList<string> ReadyCommand { get; init; } = [];

    /// <summary>A program in the container that ends with 0 as long as the pod lives, in place of <see cref="LivePath"/>. Needs <see cref="ReadyCommand"/>. Default: none.</summary>
    public IReadOnlyList<string> LiveCommand { get; init; } = [];

    /// <summary>The time between two checks: 1 to 300 s. Default: <see cref="WorkloadDefaults.CheckInterval"/>.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How long an answer may take: 1 to 60 s, at most the interval. Default: <see cref="WorkloadDefaults.CheckTimeout"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long a pod may take to start: 5 to 1,800 s. One that takes longer is restarted. Default: <see cref="WorkloadDefaults.StartupTime"/>.</summary>
    public TimeSpan? StartupTime { get; init; }

    /// <summary>True when programs are asked instead of paths.</summary>
    internal bool HasCommands => ReadyCommand.Count > 0 || LiveCommand.Count > 0;
}
