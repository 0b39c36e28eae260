namespace Infra.Tests;

public class JobAlarmsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(168)]
    [InlineData(169)]
    public void Signals_are_valid(int hours)
    {
        Assert.All(JobAlarms.For(JobDefaults.For(Tier.Production), isScheduled: true, TimeSpan.FromHours(hours)), SignalAssert.IsValid);
    }

    [Theory, Row("job/dead-man")]
    [InlineData("rate(5 minutes)", 80, 5, 16)]
    [InlineData("rate(1 hour)", 135, 5, 27)]
    [InlineData("cron(0 3 * * ? *)", 1515, 60, 26)]
    [InlineData("cron(0 3 ? * MON-FRI *)", 4395, 60, 74)]
    [InlineData("cron(0,30 8-18 * * ? *)", 885, 5, 177)]
    public async Task Success_is_expected_within_the_longest_gap_of_the_schedule_and_what_a_run_may_take(
        string schedule, int minutes, int periodMinutes, int periods)
    {
        var signal = Assert.Single(await SignalsAsync(args => args.Schedule = Schedule.Of(schedule)), signal => signal.Signal.Name == "no-success").Signal;

        Assert.True(signal.IsSilenceBad);
        Assert.Equal((TimeSpan.FromMinutes(periodMinutes), periods, periods), (signal.Period, signal.EvaluationPeriods, signal.DatapointsToAlarm));
        Assert.InRange(signal.Period * signal.EvaluationPeriods - TimeSpan.FromMinutes(minutes), TimeSpan.Zero, signal.Period);
    }

    [Theory]
    [InlineData("cron(0 3 ? * MON *)")]
    [InlineData("cron(0 3 L * ? *)")]
    [InlineData("cron(0 3 ? * FRI#2 *)")]
    public async Task Jobs_too_rare_for_an_alarm_are_looked_for(string schedule)
    {
        var signal = (await SignalsAsync(args => args.Schedule = Schedule.Of(schedule)))[^1];

        Assert.Equal("no-success", signal.Signal.Name);
        Assert.True(signal.Signal.IsSilenceBad);
        // Two looks, six hours apart, and an hour.
        Assert.Equal(TimeSpan.FromHours(13), signal.Signal.Period * signal.Signal.EvaluationPeriods);
        Assert.Equal("StateMachineArn@watch", Assert.Single(signal.Signal.Metrics[0].Dimensions));
    }

    [Theory]
    [InlineData("cron(0 3 1 1,7 ? *)")]
    [InlineData("cron(0 3 * * ? 2030)")]
    [InlineData("at(2030-01-31T03:00:00)")]
    public async Task Jobs_too_rare_to_be_remembered_have_no_alarm_for_success(string schedule)
    {
        Assert.Equal(["run-failed", "run-skipped", "run-not-started"], (await SignalsAsync(args => args.Schedule = Schedule.Of(schedule))).Select(signal => signal.Signal.Name));
    }

    [Fact]
    public async Task Success_may_be_expected_sooner()
    {
        var signals = await SignalsAsync(args => args.SuccessWithin = TimeSpan.FromHours(25));

        Assert.Equal(25, signals[^1].Signal.EvaluationPeriods);
    }

    [Fact]
    public async Task Job_without_a_schedule_is_watched_for_failures_only()
    {
        Assert.Equal(["run-failed", "run-skipped"], (await SignalsAsync(args => args.Schedule = null)).Select(signal => signal.Signal.Name));
    }

    private static async Task<List<MonitoredSignal>> SignalsAsync(Action<JobArgs> change)
    {
        Job? job = null;
        await TestStack.RunAsync(() => job = JobStacks.Create(Tier.Sandbox, change));
        Assert.All(job!.Signals, SignalAssert.HasDimensions);
        return [.. job.Signals];
    }
}
