namespace Infra.Tests;

public class ScalingScheduleTests
{
    [Fact]
    public async Task Schedules_set_both_bounds_one_after_the_other()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production, args => args.Scaling = new()
        {
            Schedules =
            [
                new() { Name = "day", When = Schedule.Cron("0 7 * * ? *", "Europe/Berlin"), MinTasks = 6 },
                new() { Name = "night", When = Schedule.Cron("0 22 * * ? *", "Europe/Berlin") },
            ],
        });

        var day = stack["api-scaling-at-day"];
        Assert.Equal(("cron(0 7 * * ? *)", "Europe/Berlin"), (day["schedule"], day["timezone"]));
        Assert.Equal((6.0, 12.0), (day["scalableTargetAction.minCapacity"], day["scalableTargetAction.maxCapacity"]));
        Assert.Equal("service/api-cluster/api-service", day["resourceId"]);
        var night = stack["api-scaling-at-night"];
        Assert.Equal((3.0, 12.0), (night["scalableTargetAction.minCapacity"], night["scalableTargetAction.maxCapacity"]));
    }

    [Fact]
    public async Task Sandbox_may_sleep_at_night()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Scaling = new()
        {
            Schedules = [new() { Name = "night", When = Schedule.Cron("0 22 * * ? *"), MinTasks = 0, MaxTasks = 0 }],
        });

        Assert.Equal(0.0, stack["api-scaling-at-night"]["scalableTargetAction.maxCapacity"]);
    }

    [Fact]
    public async Task Production_may_not()
    {
        Assert.Equal(
            """
            Service 'api' has 2 invalid arguments:
              - Scaling.Schedules[0].MinTasks is 0. Allowed: 1 to 5000. Fix: keep at least one task in production.
              - Scaling.Schedules[0].MaxTasks is 0. Allowed: 1 to 5000. Fix: allow at least as many tasks as MinTasks, which is the component's unless given.
            """,
            await ServiceStacks.RefusedAsync(
                args => args.Scaling = new() { Schedules = [new() { Name = "night", When = Schedule.Cron("0 22 * * ? *"), MinTasks = 0, MaxTasks = 0 }] },
                Tier.Production));
    }

    [Theory]
    [InlineData("Night")]
    [InlineData("")]
    [InlineData("a-name-that-is-longer-than-32-chars")]
    public async Task Schedule_without_a_plain_name(string name)
    {
        await AssertRefused(
            new() { Name = name, When = Schedule.Cron("0 22 * * ? *") },
            $"Scaling.Schedules[0].Name is '{name}'. Allowed: up to 32 lower-case letters, digits and single hyphens, each name once. Fix: choose another name.");
    }

    [Fact]
    public async Task Two_schedules_of_one_name()
    {
        var night = new ScalingSchedule { Name = "night", When = Schedule.Cron("0 22 * * ? *") };

        Assert.Equal(
            """
            Service 'api' has 1 invalid argument:
              - Scaling.Schedules[1].Name is 'night'. Allowed: up to 32 lower-case letters, digits and single hyphens, each name once. Fix: choose another name.
            """,
            await ServiceStacks.RefusedAsync(args => args.Scaling = new() { Schedules = [night, night] }));
    }

    [Fact]
    public async Task Schedule_that_counts_from_the_deployment()
    {
        await AssertRefused(
            new() { Name = "hourly", When = Schedule.Every(TimeSpan.FromHours(1)) },
            "Scaling.Schedules[0].When is 'rate(1 hour)'. Allowed: times of the calendar. Fix: use Schedule.Cron or Schedule.At.");
    }

    private static async Task AssertRefused(ScalingSchedule schedule, string problem)
    {
        Assert.Equal(
            $"Service 'api' has 1 invalid argument:\n  - {problem}", await ServiceStacks.RefusedAsync(args => args.Scaling = new() { Schedules = [schedule] }));
    }
}
