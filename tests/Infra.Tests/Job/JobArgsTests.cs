namespace Infra.Tests;

public class JobArgsTests
{
    [Fact]
    public async Task Schedule_that_AWS_does_not_take()
    {
        await AssertRefused(
            args => args.Schedule = Schedule.Of("0 3 * * *"),
            "Schedule is '0 3 * * *'. Allowed: rate(1 hour), rate(5 minutes), cron(…) or at(…); rates are whole minutes, hours or days. "
            + "Fix: use Schedule.Every, Schedule.Cron or Schedule.At.");
    }

    [Fact]
    public async Task Time_zone_that_does_not_exist()
    {
        await AssertRefused(
            args => args.Schedule = Schedule.Cron("0 3 * * ? *", "CET Berlin"),
            "Schedule.TimeZone is 'CET Berlin'. Allowed: the IANA name of a time zone, such as Europe/Berlin or UTC. Fix: use such a name.");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(86460)]
    public async Task Window_that_the_scheduler_does_not_take(int seconds)
    {
        await AssertRefused(
            args => (args.Schedule, args.FlexibleWindow) = (Schedule.Every(TimeSpan.FromDays(2)), TimeSpan.FromSeconds(seconds)),
            $"FlexibleWindow is {seconds} s. Allowed: 1 to 1440 whole minutes. Fix: let runs start within a part of the time between them.");
    }

    [Fact]
    public async Task Window_that_reaches_the_next_slot()
    {
        await AssertRefused(
            args => (args.Schedule, args.FlexibleWindow) = (Schedule.Every(TimeSpan.FromMinutes(15)), TimeSpan.FromMinutes(15)),
            "FlexibleWindow is 900 s. Allowed: less than the longest time between two runs (900 s). Fix: shorten it, or a run may start after the next one's slot.");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(604860)]
    public async Task Deadline_out_of_range(int seconds)
    {
        await AssertRefused(
            args => args.Timeout = TimeSpan.FromSeconds(seconds),
            $"Timeout is {seconds} s. Allowed: 1 to 10080 whole minutes. Fix: give the longest that a run should take; split work that takes longer.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public async Task Retries_out_of_range(int retries)
    {
        await AssertRefused(args => args.Retries = retries, $"Retries is {retries}. Allowed: 0 to 5. Fix: try again a few times at most.");
    }

    [Fact]
    public async Task Shutdown_longer_than_Fargate_waits()
    {
        await AssertRefused(
            args => args.Container = new() { StopTimeout = TimeSpan.FromSeconds(121) },
            "Container.StopTimeout is 121 s. Allowed: 1 to 120 whole seconds. Fix: stay within Fargate's limit.");
    }

    [Fact]
    public async Task Times_of_a_schedule_without_one()
    {
        Assert.Equal(
            """
            Job 'cleanup' has 2 invalid arguments:
              - FlexibleWindow is 300 s. Allowed: null, as the job has no Schedule. Fix: give the job a Schedule, or remove it.
              - SuccessWithin is 86400 s. Allowed: null, as the job has no Schedule. Fix: give the job a Schedule, or remove it.
            """,
            await JobStacks.RefusedAsync(
                args => (args.Schedule, args.FlexibleWindow, args.SuccessWithin) = (null, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(86)]
    public async Task Success_sooner_than_there_is_a_run_or_later_than_runs_are_remembered(int days)
    {
        await AssertRefused(
            args => args.SuccessWithin = TimeSpan.FromDays(days),
            $"SuccessWithin is {days * 86400} s. Allowed: more than the longest time between two runs (86400 s), at most 7344000 s, as long as Step Functions remembers runs. "
            + "Fix: use the default of 90900 s.");
    }

    [Fact]
    public async Task Success_of_a_job_whose_runs_nothing_remembers()
    {
        await AssertRefused(
            args => (args.Schedule, args.SuccessWithin) = (Schedule.Cron("0 3 1 1,7 ? *"), TimeSpan.FromDays(7)),
            "SuccessWithin is 604800 s. Allowed: more than the longest time between two runs (15897600 s), at most 7344000 s, as long as Step Functions remembers runs. "
            + "Fix: remove it; nothing remembers the runs of so rare a job.");
    }

    [Fact]
    public async Task Success_of_a_schedule_that_ends()
    {
        await AssertRefused(
            args => (args.Schedule, args.SuccessWithin) = (Schedule.Of("at(2030-01-31T03:00:00)"), TimeSpan.FromDays(1)),
            "SuccessWithin is 86400 s. Allowed: null, as the schedule ends. Fix: remove it.");
    }

    [Fact]
    public async Task What_every_container_is_checked_for()
    {
        await AssertRefused(
            args => args.Image = "cleanup",
            "Image is 'cleanup'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every task runs the same code and a rollback finds it again.");
    }

    private static async Task AssertRefused(Action<JobArgs> change, string problem)
    {
        Assert.Equal($"Job 'cleanup' has 1 invalid argument:\n  - {problem}", await JobStacks.RefusedAsync(change));
    }
}
