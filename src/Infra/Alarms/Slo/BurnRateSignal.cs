using System.Globalization;

namespace Infra;

/// <summary>Turns one window of an objective into a signal: the burn rate as metric math, and its bound.</summary>
internal static class BurnRateSignal
{
    public static GoldenSignal Create(ServiceLevelObjective objective, ServiceLevelIndicator indicator, BurnRateWindow window, TimeSpan length, int toleratedFailures) => new()
    {
        Name = $"slo-{objective.Name}-{window.Name}",
        Meaning = Meaning(objective, window),
        Runbook = $"slo.md#{objective.Name}",
        Severity = window.Severity,
        Metrics = indicator.Metrics,
        Expression = Expression(objective, indicator, window.MinimumRequests(objective, length, toleratedFailures)),
        Threshold = (double)window.BurnRate,
        Period = length,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    public static string Meaning(ServiceLevelObjective objective, BurnRateWindow window) => string.Create(
        CultureInfo.InvariantCulture,
        $"The error budget of {objective} is spent {window.BurnRate} times too fast: {100 * window.BudgetSpent:0.##} % of 30 days' budget in {Words(window.Long)}.");

    /// <summary>The budget that is left of 30 days, in percent. For people to look at; nothing decides by it.</summary>
    public static GoldenSignal BudgetLeft(ServiceLevelObjective objective, ServiceLevelIndicator indicator) => new()
    {
        Name = $"slo-{objective.Name}-budget",
        Meaning = "What is left of the error budget.",
        Runbook = $"slo.md#{objective.Name}",
        Severity = SignalSeverity.Ticket,
        Metrics = indicator.Metrics,
        Expression = $"100 * (1 - {Expression(objective, indicator, minimumRequests: 1)})",
        IsBadBelow = true,
        Threshold = 0,
        Period = SloDefaults.BudgetWindow,
        EvaluationPeriods = 1,
        DatapointsToAlarm = 1,
    };

    private static string Expression(ServiceLevelObjective objective, ServiceLevelIndicator indicator, long minimumRequests) => string.Create(
        CultureInfo.InvariantCulture,
        $"({indicator.Failed}) / ({objective.Budget} * IF({indicator.Total} > {minimumRequests}, {indicator.Total}, {minimumRequests}))");

    private static string Words(TimeSpan time) => time switch
    {
        { TotalHours: 1 } => "an hour",
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays} days"),
    };
}
