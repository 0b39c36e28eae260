namespace Infra.Tests;

/// <summary>What the alarms on error budgets do when requests fail, calculated from the alarms themselves.</summary>
public class SloTests
{
    private const double MinutesOfBudget = 30 * 24 * 60;

    // Enough that the guard for little traffic plays no part.
    private const double Busy = 10_000;

    public static TheoryData<string, double> Objectives => new()
    {
        { "availability", 99 },
        { "availability", 99.9 },
        { "availability", 99.99 },
        { "latency", 95 },
        { "latency", 99 },
    };

    [Theory]
    [MemberData(nameof(Objectives))]
    public async Task Fast_alarm_pages_when_two_percent_of_the_budget_are_spent(string objective, double percent)
    {
        var stack = await RunAsync(objective, percent);
        foreach (var burn in (double[])[15, 0.9 * Total(percent), 0.5 * Total(percent)])
        {
            var minute = Simulate(stack, percent, Math.Max(burn, 15), 60).FirstMinuteOf($"shop-service.api.slo-{objective}-fast");

            AssertSpent(0.02, minute, Math.Max(burn, 15));
        }
    }

    [Theory]
    [MemberData(nameof(Objectives))]
    public async Task Slow_alarm_pages_when_five_percent_of_the_budget_are_spent(string objective, double percent)
    {
        var stack = await RunAsync(objective, percent);
        var simulation = Simulate(stack, percent, burn: 7, minutes: 360);

        AssertSpent(0.05, simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-slow"), 7);
        Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-fast"));
    }

    [Theory]
    [MemberData(nameof(Objectives))]
    public async Task Creeping_alarm_is_a_ticket_when_ten_percent_of_the_budget_are_spent(string objective, double percent)
    {
        var stack = await RunAsync(objective, percent);
        var simulation = Simulate(stack, percent, burn: 2, minutes: 3 * 24 * 60);

        AssertSpent(0.1, simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-creeping"), 2);
        Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-fast"));
        Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-slow"));
        Assert.Equal("shop-ticket-topic", Topic(stack[$"shop-service.api.slo-{objective}-creeping"]));
        Assert.Equal("shop-page-topic", Topic(stack[$"shop-service.api.slo-{objective}-slow"]));
        Assert.Equal("shop-page-topic", Topic(stack[$"shop-service.api.slo-{objective}-fast"]));
    }

    [Theory]
    [MemberData(nameof(Objectives))]
    public async Task Nobody_is_told_while_the_budget_lasts(string objective, double percent)
    {
        var stack = await RunAsync(objective, percent);
        var simulation = Simulate(stack, percent, burn: 0.99, minutes: 4 * 24 * 60);

        Assert.All(SloDefaults.Windows, window => Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-{objective}-{window.Name}")));
    }

    [Fact]
    public async Task Total_outage_pages_in_the_first_minute()
    {
        var stack = await RunAsync("availability", 99.9);

        Assert.Equal(1, Simulate(stack, 99.9, Total(99.9), 5).FirstMinuteOf("shop-service.api.slo-availability-fast"));
    }

    [Theory]
    [InlineData("fast", 30, 5)]
    [InlineData("slow", 8, 30)]
    public async Task Alarm_ends_with_its_short_window(string window, double burn, int shortWindow)
    {
        var stack = await RunAsync("availability", 99.9);
        var trouble = Minutes(99.9, burn, 360);
        var simulation = new TrafficSimulation(stack, Busy, trouble.Concat(Minutes(99.9, 0, 360)));

        var last = simulation.LastMinuteOf($"shop-service.api.slo-availability-{window}");

        Assert.NotNull(last);
        Assert.InRange(last.Value, 360, 360 + shortWindow);
    }

    [Theory, Row("alarms/burn-rate")]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Few_failures_of_few_requests_tell_nobody(int failures)
    {
        var stack = await RunAsync("availability", 99.9);
        // One request a minute, of which the first few fail: 100 % in the short window, up to 8 % in the long one.
        var minutes = Enumerable.Range(0, 600).Select(minute => (1.0, minute < failures ? 1.0 : 0.0));
        var simulation = new TrafficSimulation(stack, 1, minutes);

        Assert.All(SloDefaults.Windows, window => Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-availability-{window.Name}")));
    }

    [Fact]
    public async Task Outage_with_few_requests_pages_after_a_handful()
    {
        var stack = await RunAsync("availability", 99.9);
        var simulation = new TrafficSimulation(stack, 1, Enumerable.Repeat((1.0, 1.0), 60));

        Assert.Equal(AlarmsDefaults.For(Tier.Production).ToleratedFailures + 1, simulation.FirstMinuteOf("shop-service.api.slo-availability-fast"));
    }

    [Fact]
    public async Task Silence_is_no_trouble()
    {
        var stack = await RunAsync("latency", 95);
        var simulation = new TrafficSimulation(stack, 0, Enumerable.Repeat((0.0, 0.0), 60));

        Assert.All(SloDefaults.Windows, window => Assert.Null(simulation.FirstMinuteOf($"shop-service.api.slo-latency-{window.Name}")));
    }

    [Fact]
    public async Task Window_that_no_outage_could_fill_has_no_alarm()
    {
        var stack = await RunAsync("latency", 90);

        Assert.False(stack.Has("shop-service.api.slo-latency-fast"));
        AssertSpent(0.05, Simulate(stack, 90, burn: 7, minutes: 360).FirstMinuteOf("shop-service.api.slo-latency-slow"), 7);
    }

    [Fact, Row("alarms/burn-rate")]
    public void Windows_spend_what_the_workbook_says()
    {
        Assert.Equal([0.02m, 0.05m, 0.1m], SloDefaults.Windows.Select(window => window.BudgetSpent));
        Assert.All(SloDefaults.Windows, window => Assert.True(window.CanBeReached(Slo.Availability(99.9).Objectives[0])));
        // Some window must remain for the least that can be promised.
        Assert.True(SloDefaults.Windows[1].CanBeReached(Slo.Availability(SloDefaults.MinPercent).Objectives[0]));
    }

    private static Task<RecordedStack> RunAsync(string objective, double percent) => AlarmsStacks.RunAsync(Tier.Production, args =>
        args.Slo = objective == "latency" ? Slo.Latency(TimeSpan.FromSeconds(0.3), percent) : Slo.Availability(percent));

    private static TrafficSimulation Simulate(RecordedStack stack, double percent, double burn, int minutes) => new(stack, Busy, Minutes(percent, burn, minutes));

    // The burn rate at which every request is bad.
    private static double Total(double percent) => 100 / (100 - percent);

    private static IEnumerable<(double Requests, double Bad)> Minutes(double percent, double burn, int minutes) =>
        Enumerable.Repeat((Busy, Math.Min(Busy, Busy * burn / Total(percent))), minutes);

    // Within the minute in which the alarm goes on, the budget goes on being spent.
    private static void AssertSpent(double share, int? minute, double burn)
    {
        Assert.NotNull(minute);
        var spent = burn * minute.Value / MinutesOfBudget;
        Assert.InRange(spent, share, share + (1.001 * burn / MinutesOfBudget));
    }

    private static string Topic(RecordedResource alarm) => Assert.Single(alarm.Strings("alarmActions")).Split(':')[^1];
}
