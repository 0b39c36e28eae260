namespace Infra.Tests;

public class CdnAlarmsTests
{
    [Theory]
    [InlineData(Tier.Sandbox, "error-rate")]
    [InlineData(Tier.Staging, "error-rate", "certificate-expires")]
    [InlineData(Tier.Production, "error-rate", "slow-origin", "certificate-expires")]
    public async Task Distribution_and_its_certificate_are_watched_in_us_east_1(Tier tier, params string[] names)
    {
        await TestStack.RunAsync(() =>
        {
            var signals = CdnStacks.OfBucket(tier).Signals;

            Assert.Equal(names, signals.Select(signal => signal.Signal.Name));
            Assert.All(signals, signal => Assert.Equal("us-east-1", signal.Region));
            Assert.All(signals, signal => SignalAssert.IsValid(signal.Signal));
            Assert.All(signals, SignalAssert.HasDimensions);
        });
    }

    [Fact]
    public async Task Availability_is_known_where_its_metrics_are_and_latency_is_not()
    {
        await TestStack.RunAsync(() =>
        {
            IServiceLevel cdn = CdnStacks.OfBucket(Tier.Sandbox);

            Assert.Equal("us-east-1", cdn.Availability!.Region);
            Assert.All(cdn.Availability.Metrics.SelectMany(metric => metric.Dimensions), dimension => Assert.Contains(dimension, cdn.Availability.Dimensions));
            Assert.Null(cdn.Latency(TimeSpan.FromSeconds(1)));
        });
    }
}
