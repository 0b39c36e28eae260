namespace Infra.Tests;

public class FunctionAlarmsTests
{
    [Fact]
    public void Signals_are_valid()
    {
        Assert.All(FunctionAlarms.For(FunctionDefaults.For(Tier.Production), TimeSpan.FromSeconds(30)), SignalAssert.IsValid);
        Assert.All(FunctionAlarms.ForEvents(), SignalAssert.IsValid);
        Assert.All(FunctionAlarms.ForFailedEvents(), SignalAssert.IsValid);
    }

    [Fact]
    public void Calls_near_the_timeout_are_watched_in_milliseconds()
    {
        var signal = FunctionAlarms.For(FunctionDefaults.For(Tier.Production), TimeSpan.FromSeconds(30)).Single(signal => signal.Name == "near-timeout");

        Assert.Equal(24_000, signal.Threshold);
    }

    [Fact]
    public async Task Function_of_a_queue_has_no_failed_events()
    {
        Function? ofEvents = null;
        await TestStack.RunAsync(() => ofEvents = FunctionStacks.Create());
        Function? ofQueue = null;
        await TestStack.RunAsync(() => ofQueue = FunctionStacks.Create(args => args.Links.Add(new Queue("uploads").ConsumeOnly())));

        Assert.Equal(["error-rate", "refused-calls", "near-timeout", "lost-events", "failed-events"], ofEvents!.Signals.Select(signal => signal.Signal.Name));
        Assert.Equal(["error-rate", "refused-calls", "near-timeout"], ofQueue!.Signals.Select(signal => signal.Signal.Name));
    }
}
