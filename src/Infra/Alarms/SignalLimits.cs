using System.Globalization;

namespace Infra;

/// <summary>What CloudWatch demands of an alarm, checked before it can refuse.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html</remarks>
internal static class SignalLimits
{
    private const int MaxMetrics = 10;

    public static void Validate(ArgumentProblems problems, string argument, WatchedSignal watched)
    {
        var signal = watched.Signal;
        var seconds = signal.Period.TotalSeconds;
        if (seconds is not (10 or 20 or 30) && (seconds < 60 || seconds % 60 != 0))
        {
            problems.Add(argument, Of("a period", signal.Period), "10, 20, 30 or a multiple of 60 seconds", "change the signal's period");
        }

        var longest = signal.Period < TimeSpan.FromHours(1) ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7);
        if (signal.Period * signal.EvaluationPeriods > longest)
        {
            problems.Add(
                argument, Of($"{signal.EvaluationPeriods} periods", signal.Period),
                "one day in all, or seven days when a period is an hour or longer", "look at fewer periods, or at longer ones");
        }

        if (signal.DatapointsToAlarm < 1 || signal.DatapointsToAlarm > signal.EvaluationPeriods)
        {
            problems.Add(
                argument, $"{signal.DatapointsToAlarm} bad of {signal.EvaluationPeriods} periods", "at least one, and no more than there are",
                "change the signal's DatapointsToAlarm");
        }

        ValidateMetrics(problems, argument, watched);
    }

    private static void ValidateMetrics(ArgumentProblems problems, string argument, WatchedSignal watched)
    {
        var signal = watched.Signal;
        if (signal.Metrics.Length is 0 or > MaxMetrics)
        {
            problems.Add(argument, $"{signal.Metrics.Length} metrics", $"1 to {MaxMetrics} metrics", "split the signal");
        }

        if (signal.Metrics.Length > 1 && signal.Expression is null)
        {
            problems.Add(argument, $"{signal.Metrics.Length} metrics without an expression", "one metric, or an expression", "say how to combine the metrics");
        }

        foreach (var dimension in signal.Metrics.SelectMany(metric => metric.Dimensions).Distinct(StringComparer.Ordinal)
            .Where(dimension => !watched.Monitored.Dimensions.ContainsKey(dimension)))
        {
            problems.Add(argument, $"no value for {dimension}", "a value for each dimension of its metrics", "have the component give one");
        }
    }

    private static string Of(string what, TimeSpan period) => string.Create(CultureInfo.InvariantCulture, $"{what} of {period.TotalSeconds} s");
}
