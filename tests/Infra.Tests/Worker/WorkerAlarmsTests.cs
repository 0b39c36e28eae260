namespace Infra.Tests;

public class WorkerAlarmsTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public void Signals_are_valid(Tier tier)
    {
        var defaults = WorkerDefaults.For(tier);

        Assert.All(WorkerAlarms.For(defaults), SignalAssert.IsValid);
        SignalAssert.IsValid(WorkerAlarms.Rollback(defaults));
    }

    [Fact]
    public void Crashes_missing_tasks_and_saturation_are_watched()
    {
        Assert.Equal(
            ["crash-loop", "tasks-missing", "cpu-full", "memory-full"], WorkerAlarms.For(WorkerDefaults.For(Tier.Production)).Select(signal => signal.Name));
    }

    [Fact]
    public void Rollback_looks_closer_than_the_alarm_that_wakes_somebody()
    {
        var defaults = WorkerDefaults.For(Tier.Production);
        var page = WorkerAlarms.For(defaults)[0];
        var rollback = WorkerAlarms.Rollback(defaults);

        Assert.True(rollback.Period < page.Period);
        Assert.True(rollback.Threshold < page.Threshold);
    }

    [Fact]
    public async Task Worker_tells_the_dimensions_of_its_signals()
    {
        Worker? worker = null;
        await TestStack.RunAsync(() => worker = WorkerStacks.Create(Tier.Sandbox));

        Assert.Equal(WorkerAlarms.For(WorkerDefaults.For(Tier.Sandbox)).Select(signal => signal.Name), worker!.Signals.Select(signal => signal.Signal.Name));
        Assert.All(worker.Signals, SignalAssert.HasDimensions);
    }
}
