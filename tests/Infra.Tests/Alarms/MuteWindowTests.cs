namespace Infra.Tests;

public class MuteWindowTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("0,30 0-6 1,15 JAN-MAR MON-FRI")]
    [InlineData("59 23 31 12 6")]
    [InlineData("0 18 * * FRI")]
    public async Task Schedule_that_CloudWatch_takes_is_taken(string cron)
    {
        var stack = await AlarmsStacks.RunAsync(change: args => args.Mute.Add(MuteWindow.Every("night", cron, Hour)));

        Assert.Equal($"cron({cron})", stack["shop-mute.night"]["rule.schedule.expression"]);
    }

    [Theory]
    [InlineData("0 2 * * ? *")]
    [InlineData("0 2 * *")]
    [InlineData("*/5 * * * *")]
    [InlineData("60 2 * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 2 0 * *")]
    [InlineData("0 2 * 13 *")]
    [InlineData("0 2 * * 7")]
    [InlineData("0 2 * * SOMEDAY")]
    [InlineData("5-1 2 * * *")]
    [InlineData("0  2 * * *")]
    public Task Schedule_that_CloudWatch_does_not_take_is_refused(string cron) => AlarmsArgsTests.AssertRefused(
        args => args.Mute.Add(MuteWindow.Every("night", cron, Hour)),
        $"Mute: night is 'cron({cron})'. Allowed: cron(minute hour day-of-month month day-of-week), each * or values, ranges and lists such as 1-5 or SUN,WED. "
        + "Fix: write five fields; there is no ?, no / and no year.");

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData((15 * 24 * 3600) + 60)]
    public Task Duration_that_CloudWatch_does_not_take_is_refused(int seconds) => AlarmsArgsTests.AssertRefused(
        args => args.Mute.Add(MuteWindow.Every("night", "0 2 * * *", TimeSpan.FromSeconds(seconds))),
        $"Mute: night is {seconds} s. Allowed: whole minutes, from 1 minute to 15 days. Fix: change the duration.");

    [Fact]
    public Task Time_zone_that_is_none_is_refused() => AlarmsArgsTests.AssertRefused(
        args => args.Mute.Add(MuteWindow.Every("night", "0 2 * * *", Hour, "CET+1")),
        "Mute: night is 'CET+1'. Allowed: the name of a time zone, such as Europe/Berlin. Fix: use the name from the tz database.");

    [Fact]
    public Task Name_that_cannot_be_one_is_refused() => AlarmsArgsTests.AssertRefused(
        args => args.Mute.Add(MuteWindow.Every("Every night", "0 2 * * *", Hour)),
        "Mute: Every night is 'Every night'. Allowed: a name of lower-case letters, digits and hyphens. Fix: rename the window.");

    [Fact]
    public Task Name_used_twice_is_refused() => AlarmsArgsTests.AssertRefused(
        args =>
        {
            args.Mute.Add(MuteWindow.Every("night", "0 2 * * *", Hour));
            args.Mute.Add(MuteWindow.Every("night", "0 3 * * *", Hour));
        },
        "Mute is ''night' twice'. Allowed: each name once. Fix: rename one of the windows.");

    [Fact]
    public Task Component_that_is_not_watched_is_refused() => AlarmsArgsTests.AssertRefused(
        args =>
        {
            var window = MuteWindow.Every("night", "0 2 * * *", Hour);
            window.Only.Add(AlarmsStacks.Component("web"));
            args.Mute.Add(window);
        },
        "Mute: night is 'watched/web'. Allowed: components of Watch. Fix: watch the component, or remove it from the window.");
}
