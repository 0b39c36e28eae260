namespace Infra.Kubernetes.Tests;

public class CronWorkloadArgsTests
{
    private const string Fix = "Fix: write five fields: minute, hour, day of month, month, day of week.";

    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("*/15 8-18 * * MON-FRI")]
    [InlineData("0,30 0 1 jan,jul ?")]
    [InlineData("5/10 * 29 2 *")]
    [InlineData("0 0 31 4 MON")]
    [InlineData("@daily")]
    public async Task Schedule_that_the_cluster_takes(string schedule)
    {
        var stack = await TestStack.RunAsync(() => KubernetesStacks.CronWorkload(change: args => args.Schedule = schedule));

        Assert.Equal(schedule, stack["report-cron-job"]["spec.schedule"]);
    }

    [Theory]
    [InlineData("0 3 * * ? *", "five fields such as 0 3 * * *, or one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly")]
    [InlineData("@never", "five fields such as 0 3 * * *, or one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly")]
    [InlineData("60 3 * * *", "for the minute 0 to 59, lists, ranges and steps")]
    [InlineData("0 24 * * *", "for the hour 0 to 23, lists, ranges and steps")]
    [InlineData("0 3 0 * *", "for the day of month 1 to 31, lists, ranges and steps")]
    [InlineData("0 3 * 13 *", "for the month 1 to 12 or JAN to DEC, lists, ranges and steps")]
    [InlineData("0 3 * * 7", "for the day of week 0 to 6 or SUN to SAT, lists, ranges and steps")]
    [InlineData("0 5-3 * * *", "for the hour 0 to 23, lists, ranges and steps")]
    [InlineData("*/0 3 * * *", "for the minute 0 to 59, lists, ranges and steps")]
    [InlineData("0 3 31 4,6 *", "days that exist")]
    [InlineData("0 3 30 2 *", "days that exist")]
    [InlineData("TZ=Europe/Berlin 0 3 * * *", "a schedule without a time zone, which has an argument of its own")]
    public Task Schedule_that_is_none(string schedule, string allowed) => RefusedAsync(args => args.Schedule = schedule, $"Schedule is '{schedule}'. Allowed: {allowed}. {Fix}");

    [Fact]
    public Task No_schedule() => RefusedAsync(args => args.Schedule = null!, $"Schedule is null. Allowed: a schedule such as 0 3 * * *. {Fix}");

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("CET+1 h")]
    public Task Time_zone_that_nobody_knows(string zone) => RefusedAsync(
        args => args.TimeZone = zone, $"TimeZone is '{zone}'. Allowed: the IANA name of a time zone, such as Europe/Berlin or Etc/UTC. Fix: use such a name.");

    [Fact]
    public async Task Numbers_out_of_range()
    {
        Assert.Equal(
            """
            CronWorkload 'report' has 3 invalid arguments:
              - Deadline is 9 s. Allowed: 10 to 604800 whole seconds. Fix: give a run the time it takes at worst.
              - Retries is 11. Allowed: 0 to 10. Fix: mend what fails more often.
              - StartDeadline is 29 s. Allowed: 30 to 86400 whole seconds. Fix: leave out what is later than it is worth.
            """,
            await TestStack.RefusedAsync(() => KubernetesStacks.CronWorkload(change: args =>
                (args.Deadline, args.Retries, args.StartDeadline) = (TimeSpan.FromSeconds(9), 11, TimeSpan.FromSeconds(29)))));
    }

    private static Task RefusedAsync(Action<CronWorkloadArgs> change, string problem) =>
        RefusedArgs.AssertAsync("CronWorkload 'report'", problem, () => KubernetesStacks.CronWorkload(change: change));
}
