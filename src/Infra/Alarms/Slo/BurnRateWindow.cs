namespace Infra;

/// <summary>
/// A pair of windows in which the error budget is spent too fast. The long one says that it matters, the short one that it still goes on:
/// only both together are an alarm, so that it ends soon after the trouble does.
/// </summary>
/// <param name="Name">The pair's name, part of alarms' names.</param>
/// <param name="BurnRate">How many times faster than evenly over 30 days.</param>
/// <param name="Long">The long window.</param>
/// <param name="Short">The short window.</param>
/// <param name="Severity">Whether somebody is woken.</param>
public sealed record BurnRateWindow(string Name, decimal BurnRate, TimeSpan Long, TimeSpan Short, SignalSeverity Severity)
{
    /// <summary>The share of the budget that is spent when the burn rate lasts for the long window: 0 to 1.</summary>
    public decimal BudgetSpent => BurnRate * Long.Ticks / SloDefaults.BudgetWindow.Ticks;

    /// <summary>True when the objective leaves so little to spend that the rate can be reached: 14.4 times 10 % would be more than all requests.</summary>
    public bool CanBeReached(ServiceLevelObjective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return BurnRate * objective.Budget < 1;
    }

    /// <summary>
    /// The fewest requests that a window is taken to have. With fewer, the burn rate is counted as if there were so many, so that the
    /// alarm needs more than the tolerated number of failures in the long window, and the same rate of them in the short one.
    /// </summary>
    internal long MinimumRequests(ServiceLevelObjective objective, TimeSpan window, int toleratedFailures) =>
        (long)Math.Ceiling(toleratedFailures * window.Ticks / (BurnRate * objective.Budget * Long.Ticks));
}
