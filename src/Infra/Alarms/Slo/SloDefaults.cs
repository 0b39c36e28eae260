using System.Collections.Immutable;

namespace Infra;

/// <summary>How fast an error budget may be spent before somebody is told. The same in all tiers.</summary>
/// <remarks>https://sre.google/workbook/alerting-on-slos/#6-multiwindow-multi-burn-rate-alerts</remarks>
public static class SloDefaults
{
    /// <summary>The least share that can be promised. Below it, even a total outage would not spend the budget fast enough for <c>slow</c>.</summary>
    public const double MinPercent = 84;

    /// <summary>The greatest share that can be promised: 26 seconds of outage in 30 days.</summary>
    public const double MaxPercent = 99.999;

    /// <summary>Over how long the budget is counted.</summary>
    public static TimeSpan BudgetWindow { get; } = TimeSpan.FromDays(30);

    /// <summary>The windows, from urgent to patient.</summary>
    public static ImmutableArray<BurnRateWindow> Windows { get; } =
    [
        new("fast", 14.4m, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), SignalSeverity.Page),
        new("slow", 6m, TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), SignalSeverity.Page),
        new("creeping", 1m, TimeSpan.FromDays(3), TimeSpan.FromHours(6), SignalSeverity.Ticket),
    ];
}
