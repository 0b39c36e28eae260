namespace Infra;

/// <summary>The alarms of one objective: for each pair of windows an alarm on the long one, one on the short one, and one on both.</summary>
internal static class SloAlarms
{
    public static WatchedObjective Create(AlarmFactory factory, IServiceLevel component, ServiceLevelObjective objective, int toleratedFailures)
    {
        var indicator = objective.IndicatorOf(component)!;
        var windows = new List<CreatedAlarm>();
        var alarms = new List<CreatedAlarm>();
        foreach (var window in SloDefaults.Windows.Where(window => window.CanBeReached(objective)))
        {
            string[] path = [WatchedSignal.KindOf(component), component.Name, $"slo-{objective.Name}-{window.Name}"];
            var isLong = BurnRateSignal.Create(objective, indicator, window, window.Long, toleratedFailures);
            var isShort = BurnRateSignal.Create(objective, indicator, window, window.Short, toleratedFailures);
            CreatedAlarm[] pair =
            [
                factory.CreateWindowAlarm([.. path, "long"], indicator, isLong),
                factory.CreateWindowAlarm([.. path, "short"], indicator, isShort),
            ];
            windows.AddRange(pair);
            alarms.Add(factory.CreateComposite(
                path, indicator.Region, AlarmRule.AllOf(pair.Select(alarm => alarm.Name)), factory.Describe(isLong, component, because: null), window.Severity));
        }

        return new WatchedObjective(objective, indicator, [.. windows], [.. alarms]);
    }
}
