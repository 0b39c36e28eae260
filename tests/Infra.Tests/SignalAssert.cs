using Infra.Testing;

namespace Infra.Tests;

/// <summary>What CloudWatch and the docs demand of a signal.</summary>
internal static class SignalAssert
{
    public static void IsValid(GoldenSignal signal)
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", signal.Name);
        Assert.EndsWith(".", signal.Meaning, StringComparison.Ordinal);
        Assert.InRange(signal.DatapointsToAlarm, 1, signal.EvaluationPeriods);
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html : a day for periods below an hour, else a week.
        Assert.True(signal.Period * signal.EvaluationPeriods <= TimeSpan.FromDays(signal.Period < TimeSpan.FromHours(1) ? 1 : 7));
        Assert.InRange(signal.Metrics.Length, 1, 10);
        Assert.Equal(signal.Metrics.Length > 1, signal.Expression is not null);
        Assert.All(signal.Metrics, metric => Assert.Contains(metric.Id, signal.Expression ?? metric.Id, StringComparison.Ordinal));
        AssertRunbookExists(signal.Runbook);
    }

    /// <summary>The component gives a value for every dimension that the signal's metrics name.</summary>
    public static void HasDimensions(MonitoredSignal signal) =>
        Assert.All(signal.Signal.Metrics.SelectMany(metric => metric.Dimensions), dimension => Assert.Contains(dimension, signal.Dimensions));

    private static void AssertRunbookExists(string runbook)
    {
        var parts = runbook.Split('#');
        Assert.Equal(2, parts.Length);
        var headings = File.ReadLines(RepositoryRoot.Path("docs", "components", parts[0])).Where(line => line.StartsWith('#'));
        Assert.Contains(parts[1], headings.Select(heading => heading.TrimStart('#', ' ').Replace(' ', '-').ToLowerInvariant()));
    }
}
