namespace Infra.Kubernetes.Tests;

public class ClusterAlarmsTests
{
    [Fact]
    public void Signals_fit_CloudWatch_and_have_runbooks()
    {
        var signals = ClusterAlarms.For();

        Assert.Equal(["api-errors", "api-throttled", "pods-unschedulable", "nodes-failed", "store-nearly-full"], signals.Select(signal => signal.Name));
        Assert.All(signals, SignalAssert.IsValid);
    }

    [Fact]
    public async Task Alarms_watch_the_cluster()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var cluster = new Cluster("main", new() { Network = new Network("shop") });
            Assert.All(cluster.Signals, SignalAssert.HasDimensions);
            _ = new Alarms("shop", new() { Watch = { cluster }, Notify = { Notification.Email("team@example.com") } });
        });

        Assert.Contains(stack.OfType("aws:cloudwatch/metricAlarm:MetricAlarm"), alarm => alarm.Name.Contains("pods-unschedulable", StringComparison.Ordinal));
    }
}
