using System.Collections.Immutable;

namespace Infra.Tests;

/// <summary>
/// Plays traffic, minute by minute, to the alarms of a recorded stack: calculates their own expressions over sliding windows, as CloudWatch
/// does, and tells in which minutes the alarms on both windows are on.
/// </summary>
internal sealed class TrafficSimulation
{
    /// <summary>So many minutes of faultless traffic go before what a test plays: the longest window.</summary>
    private const int History = 3 * 24 * 60;

    private readonly RecordedStack _stack;
    private readonly double[] _requests;
    private readonly double[] _bad;

    /// <param name="stack">The stack with the alarms.</param>
    /// <param name="usual">The requests per minute before.</param>
    /// <param name="minutes">Requests and bad ones of each minute.</param>
    public TrafficSimulation(RecordedStack stack, double usual, IEnumerable<(double Requests, double Bad)> minutes)
    {
        _stack = stack;
        var all = Enumerable.Repeat((Requests: usual, Bad: 0.0), History).Concat(minutes).ToList();
        _requests = RunningSum(all.Select(minute => minute.Requests));
        _bad = RunningSum(all.Select(minute => minute.Bad));
    }

    /// <summary>The first minute, from 1, at whose end the alarm is on. Null when it never is.</summary>
    public int? FirstMinuteOf(string alarm) => Minutes().Where(minute => IsOn(alarm, minute)).Select(minute => (int?)minute).FirstOrDefault();

    /// <summary>The last minute at whose end the alarm is on.</summary>
    public int? LastMinuteOf(string alarm) => Minutes().Where(minute => IsOn(alarm, minute)).Select(minute => (int?)minute).LastOrDefault();

    private IEnumerable<int> Minutes() => Enumerable.Range(1, _requests.Length - 1 - History);

    private bool IsOn(string alarm, int minute)
    {
        var rule = ((string)_stack[alarm]["alarmRule"]!).Split(" AND ");
        Assert.Equal(2, rule.Length);
        return rule.All(child => IsBreached(child["ALARM(\"".Length..^"\")".Length], History + minute));
    }

    private bool IsBreached(string alarmName, int end)
    {
        var alarm = _stack.OfType("aws:cloudwatch/metricAlarm:MetricAlarm").Single(candidate => (string)candidate["name"]! == alarmName);
        Assert.Equal("GreaterThanThreshold", alarm["comparisonOperator"]);
        Assert.Equal(1.0, alarm["evaluationPeriods"]);
        var queries = ((ImmutableArray<object>)alarm["metricQueries"]!).Cast<ImmutableDictionary<string, object>>().ToList();
        var metrics = queries.Where(query => query.ContainsKey("metric"))
            .ToDictionary(query => (string)query["id"], query => Value((ImmutableDictionary<string, object>)query["metric"], end), StringComparer.Ordinal);
        return MetricMath.Evaluate((string)queries.Single(query => query.ContainsKey("expression"))["expression"], metrics) > (double)alarm["threshold"]!;
    }

    private double Value(ImmutableDictionary<string, object> metric, int end)
    {
        var length = (int)((double)metric["period"] / 60);
        var requests = _requests[end] - _requests[end - length];
        var bad = _bad[end] - _bad[end - length];
        return ((string)metric["metricName"], (string)metric["stat"]) switch
        {
            ("RequestCount", "Sum") => requests,
            // AWS reports no zeros for errors.
            ("HTTPCode_Target_5XX_Count", "Sum") => bad > 0 ? bad : double.NaN,
            ("HTTPCode_ELB_5XX_Count" or "HTTPCode_ELB_503_Count", "Sum") => double.NaN,
            ("TargetResponseTime", "SampleCount") => requests,
            ("TargetResponseTime", "PR(:0.3)") => requests > 0 ? 100 * (requests - bad) / requests : double.NaN,
            var other => throw new InvalidOperationException($"No such metric: {other}"),
        };
    }

    private static double[] RunningSum(IEnumerable<double> values)
    {
        var sum = 0.0;
        return [0, .. values.Select(value => sum += value)];
    }
}
