namespace Infra.Tests;

public class BucketAlarmsTests
{
    [Fact]
    public async Task Measured_bucket_watches_errors_and_latency()
    {
        await TestStack.RunAsync(() =>
        {
            var signals = new Bucket("invoices", new() { Tier = Tier.Production }).Signals;

            Assert.Equal(["server-errors", "slow-first-byte"], signals.Select(signal => signal.Signal.Name));
            Assert.All(signals, signal => SignalAssert.IsValid(signal.Signal));
            Assert.All(signals, SignalAssert.HasDimensions);
        });
    }

    [Fact]
    public async Task Bucket_that_is_not_measured_has_nothing_to_watch()
    {
        await TestStack.RunAsync(() =>
        {
            Assert.Empty(new Bucket("invoices").Signals);
            Assert.Empty(new Bucket("photos", new() { Tier = Tier.Production, RequestMetrics = false }).Signals);
        });
    }
}
