namespace Infra.Tests;

public class ScheduleTests
{
    [Theory]
    [InlineData("rate(1 minute)")]
    [InlineData("rate(5 minutes)")]
    [InlineData("rate(1 hour)")]
    [InlineData("rate(365 days)")]
    [InlineData("cron(0 3 * * ? *)")]
    [InlineData("cron(15,45 8-18/2 ? * MON-FRI *)")]
    [InlineData("cron(*/15 * ? JAN,MAR 2,4 2026-2030)")]
    [InlineData("cron(0/5 0 L * ? *)")]
    [InlineData("cron(0 10 15W * ? *)")]
    [InlineData("cron(0 10 ? * 6L *)")]
    [InlineData("cron(0 10 ? * FRI#2 *)")]
    [InlineData("cron(0 0 29 2 ? *)")]
    [InlineData("at(2030-01-31T03:00:00)")]
    public async Task Expressions_of_AWS_are_taken(string expression)
    {
        var stack = await JobStacks.RunAsync(change: args => args.Schedule = Schedule.Of(expression));

        Assert.Equal(expression, stack["cleanup-schedule"]["scheduleExpression"]);
    }

    [Theory]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 minutes)")]
    [InlineData("rate(5 minute)")]
    [InlineData("rate(30 seconds)")]
    [InlineData("rate(1.5 hours)")]
    [InlineData("0 3 * * ? *")]
    [InlineData("")]
    public async Task Rates_that_AWS_does_not_take(string expression)
    {
        await AssertRefused(
            expression, "rate(1 hour), rate(5 minutes), cron(…) or at(…); rates are whole minutes, hours or days", "use Schedule.Every, Schedule.Cron or Schedule.At");
    }

    [Theory]
    [InlineData("cron(0 3 * * ?)", "cron(minutes hours day-of-month month day-of-week year), such as cron(0 3 * * ? *)")]
    [InlineData("cron(0 3 * * * *)", "a ? in exactly one of day of month and day of week")]
    [InlineData("cron(0 3 ? * ? *)", "a ? in exactly one of day of month and day of week")]
    [InlineData("cron(60 3 * * ? *)", "for the minutes 0 to 59, lists, ranges and steps")]
    [InlineData("cron(0 24 * * ? *)", "for the hours 0 to 23, lists, ranges and steps")]
    [InlineData("cron(0/0 3 * * ? *)", "for the minutes 0 to 59, lists, ranges and steps")]
    [InlineData("cron(0 18-8 * * ? *)", "for the hours 0 to 23, lists, ranges and steps")]
    [InlineData("cron(0 3 32 * ? *)", "for the day of month 1 to 31, lists, ranges and steps")]
    [InlineData("cron(0 3 32W * ? *)", "for the day of month 1 to 31, lists, ranges and steps")]
    [InlineData("cron(0 3 * 13 ? *)", "for the month 1 to 12 or JAN to DEC, lists, ranges and steps")]
    [InlineData("cron(0 3 ? * 0 *)", "for the day of week 1 to 7 or SUN to SAT, lists, ranges and steps")]
    [InlineData("cron(0 3 ? * MON#6 *)", "for the day of week 1 to 7 or SUN to SAT, lists, ranges and steps")]
    [InlineData("cron(0 3 * * ? 1969)", "for the year 1970 to 2199, lists, ranges and steps")]
    [InlineData("cron(0 3 31 2 ? *)", "days that exist")]
    public async Task Cron_expressions_that_AWS_does_not_take(string expression, string allowed)
    {
        await AssertRefused(expression, allowed, "correct the field, or use Schedule.Every for a plain interval");
    }

    [Theory]
    [InlineData("at(2030-01-31)")]
    [InlineData("at(2030-01-31T03:00:00Z)")]
    [InlineData("at(2030-02-30T03:00:00)")]
    public async Task Times_that_AWS_does_not_take(string expression)
    {
        await AssertRefused(expression, "at(yyyy-mm-ddThh:mm:ss)", "write a local time of the schedule's time zone, without an offset");
    }

    [Theory]
    [InlineData("Berlin/Europe")]
    [InlineData("GMT+1:00")]
    public async Task Time_zone_that_does_not_exist(string zone)
    {
        Assert.Equal(
            $"""
            Job 'cleanup' has 1 invalid argument:
              - Schedule.TimeZone is '{zone}'. Allowed: the IANA name of a time zone, such as Europe/Berlin or UTC. Fix: use such a name.
            """,
            await JobStacks.RefusedAsync(args => args.Schedule = Schedule.Cron("0 3 * * ? *", zone)));
    }

    [Fact]
    public void Intervals_are_written_in_their_largest_unit()
    {
        Assert.Equal("rate(1 minute)", Schedule.Every(TimeSpan.FromMinutes(1)).Expression);
        Assert.Equal("rate(90 minutes)", Schedule.Every(TimeSpan.FromHours(1.5)).Expression);
        Assert.Equal("rate(1 hour)", Schedule.Every(TimeSpan.FromHours(1)).Expression);
        Assert.Equal("rate(2 days)", Schedule.Every(TimeSpan.FromDays(2)).Expression);
    }

    [Fact]
    public void Times_are_written_without_an_offset()
    {
        var schedule = Schedule.At(new DateTime(2030, 1, 31, 3, 0, 0, DateTimeKind.Unspecified), "Europe/Berlin");

        Assert.Equal(("at(2030-01-31T03:00:00)", "Europe/Berlin"), (schedule.Expression, schedule.TimeZone));
    }

    private static async Task AssertRefused(string expression, string allowed, string fix)
    {
        Assert.Equal(
            $"Job 'cleanup' has 1 invalid argument:\n  - Schedule is '{expression}'. Allowed: {allowed}. Fix: {fix}.",
            await JobStacks.RefusedAsync(args => args.Schedule = Schedule.Of(expression)));
    }
}
