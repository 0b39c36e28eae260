namespace Infra.Tests;

public class ServiceAlarmsTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public void Signals_are_valid(Tier tier)
    {
        var defaults = ServiceDefaults.For(tier);

        Assert.All(ServiceAlarms.For(defaults), SignalAssert.IsValid);
        SignalAssert.IsValid(ServiceAlarms.Rollback(defaults));
    }

    [Fact]
    public void Errors_latency_health_and_saturation_are_watched()
    {
        Assert.Equal(
            ["error-rate", "slow-responses", "no-healthy-task", "cpu-full", "memory-full"],
            ServiceAlarms.For(ServiceDefaults.For(Tier.Production)).Select(signal => signal.Name));
    }

    [Fact]
    public void Rollback_looks_closer_than_the_alarm_that_wakes_somebody()
    {
        var defaults = ServiceDefaults.For(Tier.Production);
        var page = ServiceAlarms.For(defaults)[0];
        var rollback = ServiceAlarms.Rollback(defaults);

        Assert.True(rollback.EvaluationPeriods < page.EvaluationPeriods);
        Assert.Equal(page.Threshold, rollback.Threshold);
    }

    [Fact]
    public async Task Service_tells_the_dimensions_of_its_signals()
    {
        Service? service = null;
        await TestStack.RunAsync(() => service = ServiceStacks.Create(Tier.Sandbox));

        Assert.Equal(ServiceAlarms.For(ServiceDefaults.For(Tier.Sandbox)).Select(signal => signal.Name), service!.Signals.Select(signal => signal.Signal.Name));
        Assert.All(service.Signals, SignalAssert.HasDimensions);
    }
}
