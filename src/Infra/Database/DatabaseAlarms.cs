using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Database"/>: what runs out, what waits, and what was interrupted.</summary>
public static class DatabaseAlarms
{
    private const string Rds = "AWS/RDS";
    private const int NearlyFullPercent = 90;
    private const double NearlyAllConnections = 0.8;
    private const double MiB = 1024 * 1024;

    // Below this much memory Aurora begins to refuse and to restart.
    private const double LowMemory = 256 * MiB;

    // Sorts and temporary tables that do not fit into memory go there; they fail when it is full.
    private const double LowLocalStorage = 2048 * MiB;

    // More than one a minute.
    private const double DeadlocksPerSecond = 0.02;

    // Aurora restarts an instance when it fails over, and when it runs out of memory.
    private static readonly TimeSpan YoungEngine = TimeSpan.FromMinutes(5);

    // PostgreSQL stops writing at some two billion.
    private const double ManyTransactions = 1_000_000_000;

    /// <summary>The signals of a database of a certain shape.</summary>
    /// <param name="defaults">The tier's defaults.</param>
    /// <param name="shape">What the database is made of.</param>
    public static ImmutableArray<GoldenSignal> For(DatabaseDefaults defaults, DatabaseShape shape)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentNullException.ThrowIfNull(shape);
        var signals = new List<GoldenSignal>
        {
            Writer("connections-full", "New connections are about to be refused: the database has nearly as many as it takes.", "DatabaseConnections", "Maximum", Math.Floor(shape.ConnectionLimit * NearlyAllConnections), 5, 3, SignalSeverity.Page),
            Writer("cpu-full", "The writer has no processor time left: statements take longer.", "CPUUtilization", "Average", NearlyFullPercent, 15, 12),
            Writer("memory-low", "The writer is about to run out of memory and restart.", "FreeableMemory", "Minimum", LowMemory, 10, 8) with { IsBadBelow = true },
            Writer("slow-commits", Invariant($"Commits take longer than {defaults.SlowCommit.TotalMilliseconds} ms: every write waits."), "CommitLatency", "Average", defaults.SlowCommit.TotalMilliseconds, 10, 8),
            Writer("deadlocks", "Transactions are rolled back because they wait for each other.", "Deadlocks", "Average", DeadlocksPerSecond, 5, 3),
        };
        AddByShape(signals, defaults, shape);
        return [.. signals];
    }

    internal static ImmutableArray<MonitoredSignal> Watch(
        DatabaseDefaults defaults, DatabaseShape shape, Input<string> cluster, Input<string>? proxy) =>
        [.. For(defaults, shape).Select(signal => new MonitoredSignal(signal, Dimensions(signal, cluster, proxy)))];

    private static void AddByShape(List<GoldenSignal> signals, DatabaseDefaults defaults, DatabaseShape shape)
    {
        if (shape.IsServerless)
        {
            signals.Add(Writer("capacity-full", "The writer has scaled to its bound and is busy there: it cannot follow the load any more.", "ACUUtilization", "Average", NearlyFullPercent, 15, 12));
        }
        else
        {
            signals.Add(Writer("local-storage-low", "Large sorts and temporary tables are about to fail: the writer's local storage is nearly full.", "FreeLocalStorage", "Minimum", LowLocalStorage, 5, 3) with { IsBadBelow = true });
        }

        if (!shape.CanPause)
        {
            // An instance that pauses starts again each time.
            signals.Add(Signal("restarted", "An instance restarted, after a failure or for a failover: connections broke, and its cache is empty.", new("uptime", Rds, "EngineUptime", "Minimum", "DBClusterIdentifier"), YoungEngine.TotalSeconds, 1, 1) with { IsBadBelow = true });
        }

        if (shape.Readers > 0)
        {
            signals.Add(Signal("replica-lag", "Readers show old data: they are behind the writer.", new("lag", Rds, "AuroraReplicaLag", "Maximum", "DBClusterIdentifier", "Role"), defaults.ReplicaLag.TotalMilliseconds, 10, 8));
        }

        if (shape.HasProxy)
        {
            // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.monitoring.html : in microseconds.
            signals.Add(Proxy("proxy-waits", Invariant($"Clients wait longer than {defaults.ProxyWait.TotalMilliseconds} ms for a connection: the proxy has lent all that it may have."), "DatabaseConnectionsBorrowLatency", "Average", defaults.ProxyWait.TotalMicroseconds, 10, 8, SignalSeverity.Ticket));
            signals.Add(Proxy("proxy-connections-failed", "The proxy cannot connect to the database: it is down, full, or does not know the user.", "DatabaseConnectionsSetupFailed", "Sum", 0, 5, 3, SignalSeverity.Page));
        }

        if (shape.Engine == DatabaseEngine.PostgreSql)
        {
            signals.Add(Writer("transaction-ids-low", "The database will refuse writes when it has used up its transaction ids, of which half are gone: vacuum does not keep up.", "MaximumUsedTransactionIDs", "Maximum", ManyTransactions, 5, 5));
        }
    }

    private static GoldenSignal Writer(
        string name, string meaning, string metric, string statistic, double threshold, int evaluationPeriods, int datapointsToAlarm,
        SignalSeverity severity = SignalSeverity.Ticket) =>
        Signal(name, meaning, new("value", Rds, metric, statistic, "DBClusterIdentifier", "Role"), threshold, evaluationPeriods, datapointsToAlarm, severity);

    private static GoldenSignal Proxy(
        string name, string meaning, string metric, string statistic, double threshold, int evaluationPeriods, int datapointsToAlarm, SignalSeverity severity) =>
        Signal(name, meaning, new("value", Rds, metric, statistic, "ProxyName"), threshold, evaluationPeriods, datapointsToAlarm, severity);

    private static GoldenSignal Signal(
        string name, string meaning, SignalMetric metric, double threshold, int evaluationPeriods, int datapointsToAlarm,
        SignalSeverity severity = SignalSeverity.Ticket) => new()
        {
            Name = name,
            Meaning = meaning,
            Runbook = $"database.md#{name}",
            Severity = severity,
            Metrics = [metric],
            Threshold = threshold,
            EvaluationPeriods = evaluationPeriods,
            DatapointsToAlarm = datapointsToAlarm,
        };

    private static Dictionary<string, Input<string>> Dimensions(GoldenSignal signal, Input<string> cluster, Input<string>? proxy)
    {
        if (proxy is not null && signal.Metrics[0].Dimensions.Contains("ProxyName"))
        {
            return new(StringComparer.Ordinal) { ["ProxyName"] = proxy };
        }

        var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["DBClusterIdentifier"] = cluster };
        if (signal.Metrics[0].Dimensions.Contains("Role"))
        {
            // By role, not by instance: after a failover the writer is another one.
            dimensions["Role"] = signal.Name == "replica-lag" ? "READER" : "WRITER";
        }

        return dimensions;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
