using System.Collections.Immutable;

namespace Infra;

/// <summary>
/// Something about a component that is worth waking or telling somebody: what is measured, when it is bad, what it means
/// and what to do. Data only: how alarms are named and whom they reach is decided in one place for all components.
/// </summary>
public sealed record GoldenSignal
{
    /// <summary>The signal's name, part of the alarm's: lower-case words with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What it means for users when the signal is bad, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Where the documentation says what to do, e.g. <c>service.md#error-rate</c>.</summary>
    public required string Runbook { get; init; }

    /// <summary>Whether somebody is woken.</summary>
    public required SignalSeverity Severity { get; init; }

    /// <summary>What is measured. One metric alone is the signal; several need an <see cref="Expression"/>.</summary>
    public required ImmutableArray<SignalMetric> Metrics { get; init; }

    /// <summary>CloudWatch metric math over the ids of <see cref="Metrics"/>. Null for a single metric.</summary>
    public string? Expression { get; init; }

    /// <summary>True when a value below <see cref="Threshold"/> is bad. Default: above it is.</summary>
    public bool IsBadBelow { get; init; }

    /// <summary>The bound between good and bad, in the metric's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>The length of one measurement.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the last measurements are looked at.</summary>
    public required int EvaluationPeriods { get; init; }

    /// <summary>How many of those have to be bad.</summary>
    public required int DatapointsToAlarm { get; init; }

    /// <summary>True when silence is bad. Default: a metric that is not reported is fine, as AWS reports no zeros for errors.</summary>
    public bool IsSilenceBad { get; init; }
}

/// <summary>A CloudWatch metric of a <see cref="GoldenSignal"/>.</summary>
/// <param name="Id">The name of the metric in the signal's expression: begins with a lower-case letter.</param>
/// <param name="Namespace">E.g. <c>AWS/ApplicationELB</c>.</param>
/// <param name="Name">E.g. <c>RequestCount</c>.</param>
/// <param name="Statistic">E.g. <c>Sum</c>, <c>p99</c> or <c>PR(:0.3)</c>.</param>
/// <param name="Dimensions">
/// The dimensions by name; the component fills in their values. A second one of the same name is told apart by what follows an <c>@</c>:
/// <c>TargetGroup@alternate</c>.
/// </param>
public sealed record SignalMetric(string Id, string Namespace, string Name, string Statistic, params ImmutableArray<string> Dimensions)
{
    /// <summary>What CloudWatch calls a dimension: what stands before the <c>@</c>.</summary>
    internal static string DimensionName(string dimension) => dimension.Split('@')[0];
}

/// <summary>How urgent a signal is.</summary>
public enum SignalSeverity
{
    /// <summary>Look into it in working hours.</summary>
    Ticket,

    /// <summary>Users are affected now.</summary>
    Page,
}
