using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Cache"/>, for each of its nodes.</summary>
public static class CacheAlarms
{
    private const string ElastiCache = "AWS/ElastiCache";
    private const string Node = "CacheClusterId";
    private const int NearlyFullPercent = 90;

    // A node takes 65,000 connections: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html
    private const int ManyConnections = 52_000;

    // Above this a node does not have the memory it needs besides the entries.
    private const double MuchSwap = 50 * 1024 * 1024;

    // An expired token is tried again once; a workload that never gets in tries all the time.
    private const int ManyFailedLogins = 10;

    /// <summary>The signals of one node.</summary>
    /// <param name="defaults">The tier's defaults.</param>
    /// <param name="replicas">How many replicas the cache has.</param>
    public static ImmutableArray<GoldenSignal> For(CacheDefaults defaults, int replicas)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        ImmutableArray<GoldenSignal> signals =
        [
            Signal("engine-cpu-full", "The node has no processor time left: all commands wait for each other.", "EngineCPUUtilization", "Average", NearlyFullPercent, 15, 12),
            Signal("memory-full", "The node is nearly full: it drops entries, or refuses new ones.", "DatabaseMemoryUsagePercentage", "Average", NearlyFullPercent, 15, 12),
            Signal("evictions", Invariant($"The node drops more than {defaults.EvictionsPerMinute} entries a minute to make room: what was cached has to be made again."), "Evictions", "Sum", defaults.EvictionsPerMinute, 15, 12),
            Signal("swapping", "The node has begun to swap memory to disk: commands take many times longer.", "SwapUsage", "Maximum", MuchSwap, 5, 5),
            Signal("connections-full", "New connections are about to be refused: the node has nearly as many as it takes.", "CurrConnections", "Maximum", ManyConnections, 5, 3) with { Severity = SignalSeverity.Page },
            Signal("logins-refused", "A workload cannot log in: its token is expired or for another user.", "AuthenticationFailures", "Sum", ManyFailedLogins, 5, 3),
        ];
        return replicas == 0
            ? signals
            : signals.Add(Signal("replica-lag", Invariant($"A replica is more than {defaults.ReplicaLag.TotalSeconds} s behind: a failover would lose that much."), "ReplicationLag", "Maximum", defaults.ReplicaLag.TotalSeconds, 10, 8));
    }

    // AWS names the nodes after the group, and keeps the names when one is replaced.
    internal static ImmutableArray<MonitoredSignal> Watch(CacheSettings settings, string group) =>
        [.. Enumerable.Range(1, settings.Nodes).SelectMany(node => MonitoredSignal.All(
            For(settings.Defaults, settings.Replicas),
            new Dictionary<string, Input<string>>(StringComparer.Ordinal) { [Node] = Invariant($"{group}-{node:000}") },
            settings.Nodes == 1 ? null : Invariant($"{node}")))];

    private static GoldenSignal Signal(string name, string meaning, string metric, string statistic, double threshold, int evaluationPeriods, int datapointsToAlarm) => new()
    {
        Name = name,
        Meaning = meaning,
        Runbook = $"cache.md#{name}",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("value", ElastiCache, metric, statistic, Node)],
        Threshold = threshold,
        EvaluationPeriods = evaluationPeriods,
        DatapointsToAlarm = datapointsToAlarm,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
