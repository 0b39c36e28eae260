using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Backup"/>: backups that failed, and backups that there are not.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html</remarks>
public static class BackupAlarms
{
    private const string Namespace = "AWS/Backup";

    // Backups are made once a day.
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What is watched.</summary>
    /// <param name="hasCopies">True when backups are copied to another Region.</param>
    /// <param name="hasRestoreTests">True when restoring is tested.</param>
    public static ImmutableArray<GoldenSignal> For(bool hasCopies, bool hasRestoreTests) =>
    [
        new()
        {
            Name = "failed-backups",
            Meaning = "A backup failed, was given up, or expired: the data of that day may not be there to bring back.",
            Runbook = "backup.md#failed-backups",
            Severity = SignalSeverity.Ticket,
            Metrics = [Jobs("failed", "NumberOfBackupJobsFailed"), Jobs("aborted", "NumberOfBackupJobsAborted"), Jobs("expired", "NumberOfBackupJobsExpired")],
            Expression = "FILL(failed, 0) + FILL(aborted, 0) + FILL(expired, 0)",
            Threshold = 0,
            Period = Day,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
        new()
        {
            Name = "no-backups",
            Meaning = "No backup was completed for two days: nothing is selected, or the plan does not run.",
            Runbook = "backup.md#no-backups",
            Severity = SignalSeverity.Ticket,
            Metrics = [Jobs("completed", "NumberOfBackupJobsCompleted")],
            IsBadBelow = true,
            Threshold = 1,
            Period = Day,
            EvaluationPeriods = 2,
            DatapointsToAlarm = 2,
            IsSilenceBad = true,
        },
        .. hasCopies ? [Failed("failed-copies", "NumberOfCopyJobsFailed", "A copy to the other Region failed: the loss of this Region would take that backup along.")] : ImmutableArray<GoldenSignal>.Empty,
        .. hasRestoreTests ? [Failed("failed-restores", "NumberOfRestoreJobsFailed", "A backup could not be restored, in a test or in earnest.")] : ImmutableArray<GoldenSignal>.Empty,
    ];

    internal static ImmutableArray<MonitoredSignal> Watch(BackupArgs args, Input<string> vault) => MonitoredSignal.All(
        For(args.CopyToRegion is not null, args.RestoreTests.Count > 0),
        new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["BackupVaultName"] = vault });

    private static GoldenSignal Failed(string name, string metric, string meaning) => new()
    {
        Name = name,
        Meaning = meaning,
        Runbook = $"backup.md#{name}",
        Severity = SignalSeverity.Ticket,
        Metrics = [Jobs("failed", metric)],
        Threshold = 0,
        Period = Day,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static SignalMetric Jobs(string id, string metric) => new(id, Namespace, metric, "Sum", "BackupVaultName");
}
