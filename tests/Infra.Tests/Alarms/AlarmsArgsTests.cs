using Pulumi;

namespace Infra.Tests;

public class AlarmsArgsTests
{
    [Fact]
    public Task Nothing_to_watch_is_refused() => AssertRefused(
        args => args.Watch.Clear(),
        "Watch is 'nothing'. Allowed: at least one component. Fix: name the components to watch, e.g. Watch = { api }.");

    [Fact]
    public Task Component_watched_twice_is_refused() => AssertRefused(
        args => args.Watch.Add(args.Watch.First()),
        "Watch is 'service/api twice'. Allowed: each component once. Fix: remove the repetition.");

    [Fact, Row("alarms/limits")]
    public Task Two_alarms_of_one_name_are_refused() => AssertRefused(
        args =>
        {
            args.Watch.Add(AlarmsStacks.Component("web"));
            args.Watch.Add(AlarmsStacks.Component("web"));
        },
        "Watch is '2 signals called watched.web.late'. Allowed: signals that their component, name and instance tell apart. Fix: rename a component, or give its "
        + "signals an Instance: CloudWatch would overwrite one alarm with the other.");

    [Fact]
    public Task Period_that_CloudWatch_does_not_know_is_refused() => AssertSignalRefused(
        signal => signal with { Period = TimeSpan.FromSeconds(90) },
        "a period of 90 s'. Allowed: 10, 20, 30 or a multiple of 60 seconds. Fix: change the signal's period.");

    [Fact]
    public Task More_than_a_day_of_short_periods_is_refused() => AssertSignalRefused(
        signal => signal with { Period = TimeSpan.FromMinutes(30), EvaluationPeriods = 49 },
        "49 periods of 1800 s'. Allowed: one day in all, or seven days when a period is an hour or longer. Fix: look at fewer periods, or at longer ones.");

    [Fact, Row("alarms/limits")]
    public Task More_than_a_week_of_long_periods_is_refused() => AssertSignalRefused(
        signal => signal with { Period = TimeSpan.FromHours(1), EvaluationPeriods = 169 },
        "169 periods of 3600 s'. Allowed: one day in all, or seven days when a period is an hour or longer. Fix: look at fewer periods, or at longer ones.");

    [Fact]
    public Task More_bad_periods_than_there_are_is_refused() => AssertSignalRefused(
        signal => signal with { DatapointsToAlarm = 4 },
        "4 bad of 3 periods'. Allowed: at least one, and no more than there are. Fix: change the signal's DatapointsToAlarm.");

    [Fact, Row("alarms/limits")]
    public Task Eleven_metrics_are_refused() => AssertSignalRefused(
        signal => signal with { Expression = "m1", Metrics = [.. Enumerable.Range(1, 11).Select(number => signal.Metrics[0] with { Id = $"m{number}" })] },
        "11 metrics'. Allowed: 1 to 10 metrics. Fix: split the signal.");

    [Fact]
    public Task Several_metrics_without_an_expression_are_refused() => AssertSignalRefused(
        signal => signal with { Metrics = [signal.Metrics[0], signal.Metrics[0] with { Id = "other" }] },
        "2 metrics without an expression'. Allowed: one metric, or an expression. Fix: say how to combine the metrics.");

    [Fact]
    public Task Dimension_without_a_value_is_refused() => AssertSignalRefused(
        signal => signal with { Metrics = [signal.Metrics[0] with { Dimensions = ["Id", "Zone"] }] },
        "no value for Zone'. Allowed: a value for each dimension of its metrics. Fix: have the component give one.");

    [Fact]
    public Task Component_with_more_alarms_than_one_rule_takes_is_refused() => AssertRefused(
        args => args.Watch.Add(AlarmsStacks.Component("fleet", instances: 101)),
        "Watch: watched.fleet is '101 alarms whose names need 4938 characters'. Allowed: 100 alarms and 10240 characters in the rule of one alarm. "
        + "Fix: split the component, or switch signals off.",
        Tier.Production);

    [Fact]
    public Task Production_without_anybody_to_tell_is_refused() => AssertRefused(
        args => args.Notify.Clear(),
        """
        Notify is 'nobody for tickets'. Allowed: somebody for every severity in production. Fix: add a target, e.g. Notification.Email("team@example.com").
          - Notify is 'nobody for pages'. Allowed: somebody for every severity in production. Fix: add a target, e.g. Notification.Email("team@example.com").
        """,
        Tier.Production,
        problems: 2);

    [Fact]
    public Task Topic_of_another_Region_than_the_alarms_is_nobody() => AssertRefused(
        args =>
        {
            args.Watch = [AlarmsStacks.Component("web", region: "us-east-1")];
            args.Notify = [Notification.Email("team@example.com", SignalSeverity.Ticket), Notification.Topic("chat", "arn:aws:sns:eu-west-1:123456789012:chat")];
        },
        "Notify is 'nobody for pages of us-east-1'. Allowed: somebody for every severity in production. "
        + "Fix: add a target, e.g. Notification.Email(\"team@example.com\"); topics of other Regions do not get alarms of us-east-1.",
        Tier.Production);

    [Theory]
    [InlineData("team")]
    [InlineData("team@example")]
    [InlineData("the team@example.com")]
    public Task Address_that_is_none_is_refused(string address) => AssertRefused(
        args => args.Notify = [Notification.Email(address)],
        $"Notify: {address} is '{address}'. Allowed: an e-mail address. Fix: correct the address.");

    [Fact]
    public Task Webhook_without_encryption_is_refused_and_not_shown() => AssertRefused(
        args => args.Notify.Add(Notification.Webhook("pager", "http://pager.example.com/key")),
        "Notify: pager is 'another URL'. Allowed: a URL that begins with https://. Fix: use the HTTPS address of the integration.");

    [Fact]
    public Task Name_of_a_target_that_cannot_be_a_name_is_refused() => AssertRefused(
        args => args.Notify.Add(Notification.Webhook("Pager Duty", "https://pager.example.com/key")),
        "Notify: Pager Duty is 'Pager Duty'. Allowed: a name of lower-case letters, digits and hyphens. "
        + "Fix: choose a name such as pagerduty; it is part of the subscription's identity.");

    [Fact]
    public Task Fifo_topic_is_refused() => AssertRefused(
        args => args.Notify.Add(Notification.Topic("chat", "arn:aws:sns:eu-west-1:123456789012:chat.fifo")),
        "Notify: chat is 'arn:aws:sns:eu-west-1:123456789012:chat.fifo'. Allowed: the ARN of a standard topic: arn:aws:sns:region:account:name. "
        + "Fix: give the topic's ARN; CloudWatch does not publish to FIFO topics.");

    [Fact]
    public Task Target_given_twice_is_refused() => AssertRefused(
        args => args.Notify = [Notification.Email("team@example.com"), Notification.Email("Team@example.com", SignalSeverity.Page)],
        "Notify is ''team@example.com' twice'. Allowed: each target once. Fix: remove the repetition; without a severity a target gets both.");

    [Fact]
    public Task Adjustment_of_a_component_that_is_not_watched_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(AlarmsStacks.Component("web"), "late", "It may be.") { IsOff = true }),
        "Adjust: watched/web/late is 'a component that is not watched'. Allowed: components of Watch. Fix: watch the component, or remove the adjustment.");

    [Fact]
    public Task Adjustment_of_an_unknown_signal_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(args.Watch.First(), "cpu", "It may be.") { IsOff = true }),
        "Adjust: service/api/cpu is 'cpu'. Allowed: signals of the component: error-rate, slow-responses, no-healthy-task, cpu-full, memory-full. "
        + "Fix: correct the signal's name.");

    [Fact]
    public Task Adjustment_without_a_reason_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(args.Watch.First(), "cpu-full", " ") { IsOff = true }),
        "Adjust: service/api/cpu-full is 'without a reason'. Allowed: a sentence why. Fix: say why this component is different.");

    [Fact]
    public Task Adjustment_with_too_long_a_reason_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(args.Watch.First(), "cpu-full", new string('x', 201)) { IsOff = true }),
        "Adjust: service/api/cpu-full is 'a reason of 201 characters'. Allowed: up to 200 characters. Fix: shorten it; it is part of the alarm's description.");

    [Fact]
    public Task Adjustment_of_nothing_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(args.Watch.First(), "cpu-full", "It may be.")),
        "Adjust: service/api/cpu-full is 'no change'. Allowed: a Threshold, a Severity, or IsOff. Fix: say what is different, or remove the adjustment.");

    [Fact]
    public Task Adjustment_without_effect_is_refused() => AssertRefused(
        args => args.Adjust.Add(new(args.Watch.First(), "cpu-full", "It may be.") { IsOff = true, Threshold = 95 }),
        "Adjust: service/api/cpu-full is 'off, with a threshold or severity'. Allowed: one or the other. Fix: remove what has no effect.");

    [Fact]
    public Task Two_adjustments_of_one_signal_are_refused() => AssertRefused(
        args =>
        {
            args.Adjust.Add(new(args.Watch.First(), "cpu-full", "It may be.") { Threshold = 95 });
            args.Adjust.Add(new(args.Watch.First(), "cpu-full", "It must be.") { Threshold = 96 });
        },
        "Adjust is 'service/api/cpu-full twice'. Allowed: each signal once. Fix: make one adjustment of them.");

    [Fact]
    public Task Runbooks_without_encryption_are_refused() => AssertRefused(
        args => args.RunbookUrl = "docs/",
        "RunbookUrl is 'docs/'. Allowed: an address of up to 200 characters that begins with https://. Fix: give the address of the folder with the pages, ending in a slash.");

    private static Task AssertSignalRefused(Func<GoldenSignal, GoldenSignal> change, string problem) => AssertRefused(
        args => args.Watch = [AlarmsStacks.Component("web", change)], "Watch: watched.web.late is '" + problem);

    internal static async Task AssertRefused(Action<AlarmsArgs> change, string problem, Tier tier = Tier.Sandbox, int problems = 1)
    {
        var message = await AlarmsStacks.RefusedAsync(change, tier);

        var count = problems == 1 ? "1 invalid argument" : $"{problems} invalid arguments";
        Assert.Equal($"Alarms 'shop' has {count}:\n  - {problem}".ReplaceLineEndings("\n"), message);
    }
}
