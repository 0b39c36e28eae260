using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>The golden signals of a <see cref="Job"/>: runs that fail, that do not start, that are skipped, and none that succeeds in time.</summary>
public static class JobAlarms
{
    private const string States = "AWS/States";
    private const string LookedFor = "StateMachineArn@watch";

    private static readonly TimeSpan Short = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>The signals of a job.</summary>
    /// <param name="defaults">The tier's defaults.</param>
    /// <param name="isScheduled">True for a job that a schedule starts.</param>
    /// <param name="successWithin">Within which time a run has to succeed. Null for no such time.</param>
    public static ImmutableArray<GoldenSignal> For(JobDefaults defaults, bool isScheduled, TimeSpan? successWithin)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        var signals = ImmutableArray.Create(Failed, Skipped);
        if (isScheduled)
        {
            signals = signals.Add(NotStarted);
        }

        return successWithin switch
        {
            null => signals,
            { } within when within > JobSettings.LongestWatch => signals.Add(NothingFound(defaults)),
            { } within => signals.Add(NoSuccess(within)),
        };
    }

    /// <summary>The signals of one job.</summary>
    internal static ImmutableArray<MonitoredSignal> Watch(JobSettings settings, Input<string> machine, Input<string>? deadLetters, Input<string>? watch)
    {
        var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["StateMachineArn"] = machine };
        if (deadLetters is not null)
        {
            dimensions["QueueName"] = deadLetters;
        }

        if (watch is not null)
        {
            dimensions[LookedFor] = watch;
        }

        return MonitoredSignal.All(For(settings.Defaults, deadLetters is not null, settings.SuccessWithin), dimensions);
    }

    // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html
    private static GoldenSignal Failed { get; } = new()
    {
        Name = "run-failed",
        Meaning = "A run ended with an exit code other than 0, took too long, or could not be started.",
        Runbook = "job.md#run-failed",
        Severity = SignalSeverity.Ticket,
        Metrics =
        [
            new("failed", States, "ExecutionsFailed", "Sum", "StateMachineArn"),
            new("late", States, "ExecutionsTimedOut", "Sum", "StateMachineArn"),
        ],
        Expression = "FILL(failed, 0) + FILL(late, 0)",
        Threshold = 0,
        Period = Short,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static GoldenSignal Skipped { get; } = new()
    {
        Name = "run-skipped",
        Meaning = "A run was skipped because the one before still went on, or somebody stopped it.",
        Runbook = "job.md#run-skipped",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("skipped", States, "ExecutionsAborted", "Sum", "StateMachineArn")],
        Threshold = 0,
        Period = Short,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static GoldenSignal NotStarted { get; } = new()
    {
        Name = "run-not-started",
        Meaning = "The scheduler could not start a run, and has given up.",
        Runbook = "job.md#run-not-started",
        Severity = SignalSeverity.Ticket,
        Metrics = [new("given", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName")],
        Threshold = 0,
        Period = Short,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    // A run that finds a success in time is a success itself. Two looks may be missed, or be under way.
    private static GoldenSignal NothingFound(JobDefaults defaults)
    {
        var signal = NoSuccess(2 * defaults.LookInterval + Long);
        return signal with { Metrics = [signal.Metrics[0] with { Dimensions = [LookedFor] }] };
    }

    // The dead man's switch: whatever the reason, nothing has been done in time. Silence is the bad case.
    private static GoldenSignal NoSuccess(TimeSpan within)
    {
        // CloudWatch looks back a day in periods below an hour, and seven days in longer ones.
        var period = within <= TimeSpan.FromDays(1) ? Short : Long;
        var periods = (int)Math.Ceiling(within / period);
        return new()
        {
            Name = "no-success",
            Meaning = "No run has succeeded for longer than there should be between two.",
            Runbook = "job.md#no-success",
            Severity = SignalSeverity.Page,
            Metrics = [new("succeeded", States, "ExecutionsSucceeded", "Sum", "StateMachineArn")],
            IsBadBelow = true,
            IsSilenceBad = true,
            Threshold = 1,
            Period = period,
            EvaluationPeriods = periods,
            DatapointsToAlarm = periods,
        };
    }
}
