namespace Infra.Tests;

public class SloArgsTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(83.9)]
    [InlineData(99.9999)]
    [InlineData(double.NaN)]
    public Task Share_that_nobody_can_hold_or_that_says_nothing_is_refused(double percent) => AlarmsArgsTests.AssertRefused(
        args => args.Slo = Slo.Availability(percent),
        FormattableString.Invariant($"Slo is 'availability of {percent} %'. Allowed: 84 to 99.999 %. ")
        + "Fix: promise less than everything, and more than what could be broken without any alarm.");

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public Task Latency_that_no_user_notices_is_refused(double seconds) => AlarmsArgsTests.AssertRefused(
        args => args.Slo = Slo.Latency(TimeSpan.FromSeconds(seconds), 95),
        FormattableString.Invariant($"Slo is 'latency of {seconds} s'. Allowed: 0.001 to 60 s. Fix: take the time that users notice."));

    [Fact]
    public Task Objective_too_strict_for_the_traffic_is_refused() => AlarmsArgsTests.AssertRefused(
        args => args.Slo = Slo.Availability(99.99, requestsPerDay: 1000),
        "Slo is 'availability of 99.99 % at 1000 requests a day, which is 3 failures in 30 days'. Allowed: a budget of more than 5 failures in 30 days. "
        + "Fix: promise less: with so little traffic single failures decide, and nothing can be learnt from them.");

    [Fact]
    public async Task Objective_that_the_traffic_can_carry_is_taken()
    {
        var stack = await AlarmsStacks.RunAsync(change: args => args.Slo = Slo.Availability(99.9, requestsPerDay: 1000));

        Assert.True(stack.Has("shop-service.api.slo-availability-fast"));
    }

    [Fact]
    public Task Two_objectives_of_one_kind_are_refused() => AlarmsArgsTests.AssertRefused(
        args => args.Slo = Slo.Availability(99).And(Slo.Availability(99.9)),
        "Slo is '2 objectives of availability'. Allowed: one objective of each kind. Fix: keep the one that users notice.");

    [Fact]
    public Task Objective_that_no_component_can_measure_is_refused() => AlarmsArgsTests.AssertRefused(
        args => (args.Watch, args.Slo) = ([AlarmsStacks.Component("web")], Slo.Availability(99.9)),
        "Slo is '99.9 % of requests without a fault'. Allowed: none, as no watched component can tell how many of its requests are good. "
        + "Fix: watch a component that can, such as a Service, or remove the objective.");

    [Fact]
    public Task Objective_of_a_component_that_is_not_watched_is_refused() => AlarmsArgsTests.AssertRefused(
        args =>
        {
            args.SloOf[(IServiceLevel)args.Watch.First()] = Slo.Availability(99.9);
            args.Watch = [AlarmsStacks.Component("web")];
        },
        "SloOf[service/api] is 'a component that is not watched'. Allowed: components of Watch. Fix: watch the component, or remove the objective.");

    [Fact]
    public async Task Indicator_that_no_alarm_can_hold_is_refused()
    {
        var message = await AlarmsStacks.RefusedAsync(args =>
        {
            var metrics = Enumerable.Range(1, 11).Select(number => new SignalMetric($"m{number}", "Test", "Requests", "Sum", "Id"));
            args.Watch = [new Counted("web", new([.. metrics], "m1", "m2", new Dictionary<string, Pulumi.Input<string>>(StringComparer.Ordinal)))];
            args.Slo = Slo.Availability(99.9);
        });

        Assert.Contains("Watch: counted.web.slo-availability-fast is '11 metrics'. Allowed: 1 to 10 metrics. Fix: split the signal.", message, StringComparison.Ordinal);
        Assert.Contains(
            "Watch: counted.web.slo-availability-fast is 'no value for Id'. Allowed: a value for each dimension of its metrics. Fix: have the component give one.",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signal_called_like_an_alarm_on_a_budget_is_refused()
    {
        var message = await AlarmsStacks.RefusedAsync(args =>
        {
            var dimensions = new Dictionary<string, Pulumi.Input<string>>(StringComparer.Ordinal) { ["Id"] = "web" };
            args.Watch =
            [
                new Counted("web", new([new SignalMetric("all", "Test", "Requests", "Sum", "Id"), new SignalMetric("bad", "Test", "Failed", "Sum", "Id")], "all", "bad", dimensions))
                {
                    Signals = [new MonitoredSignal(AlarmsStacks.Signal with { Name = "slo-availability-slow" }, dimensions)],
                },
            ];
            args.Slo = Slo.Availability(99.9);
        });

        Assert.Contains("Watch is '2 signals called counted.web.slo-availability-slow'.", message, StringComparison.Ordinal);
    }
}
