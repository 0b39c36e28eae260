using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="FileSystem"/>: what limits how fast files are read and written.</summary>
public static class FileSystemAlarms
{
    private const string Efs = "AWS/EFS";
    private const string Id = "FileSystemId";
    private const int NearlyFullPercent = 90;
    private const int BusyPercent = 80;

    // A tenth of what a new file system starts with; some minutes of peak are left.
    private const double FewCredits = 0.2e12;

    /// <summary>The signals of a file system whose throughput is decided in a certain way.</summary>
    public static ImmutableArray<GoldenSignal> For(FileSystemThroughput throughput)
    {
        // Of the performance mode "general purpose", which is the only one we make.
        ImmutableArray<GoldenSignal> signals = [Signal("operations-full", "Opening and writing files waits: the file system does nearly as many operations as it can.", new("limit", Efs, "PercentIOLimit", "Maximum", Id), NearlyFullPercent)];
        return throughput switch
        {
            FileSystemThroughput.Bursting => signals.Add(ThroughputFull).Add(CreditsLow),
            FileSystemThroughput.Provisioned => signals.Add(ThroughputFull),
            _ => signals,
        };
    }

    internal static ImmutableArray<MonitoredSignal> Watch(FileSystemThroughput throughput, Input<string> fileSystem) =>
        MonitoredSignal.All(For(throughput), new Dictionary<string, Input<string>>(StringComparer.Ordinal) { [Id] = fileSystem });

    private static GoldenSignal ThroughputFull { get; } =
        Signal("throughput-full", "Reading and writing files waits: the file system moves nearly as much as it may.", new("permitted", Efs, "PermittedThroughput", "Average", Id), BusyPercent) with
        {
            Metrics = [new("moved", Efs, "MeteredIOBytes", "Sum", Id), new("permitted", Efs, "PermittedThroughput", "Average", Id)],
            Expression = "100 * FILL(moved, 0) / PERIOD(moved) / permitted",
        };

    private static GoldenSignal CreditsLow { get; } =
        Signal("burst-credits-low", "The file system is about to become slow: its credits for peaks are nearly used up.", new("credits", Efs, "BurstCreditBalance", "Minimum", Id), FewCredits) with { IsBadBelow = true };

    private static GoldenSignal Signal(string name, string meaning, SignalMetric metric, double threshold) => new()
    {
        Name = name,
        Meaning = meaning,
        Runbook = $"file-system.md#{name}",
        Severity = SignalSeverity.Ticket,
        Metrics = [metric],
        Threshold = threshold,
        EvaluationPeriods = 15,
        DatapointsToAlarm = 12,
    };
}
