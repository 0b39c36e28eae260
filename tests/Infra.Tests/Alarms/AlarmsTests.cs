using System.Text.Json;
using Pulumi;

namespace Infra.Tests;

public class AlarmsTests
{
    private const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string CompositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

    [Fact, Row("alarms/with-components")]
    public async Task Every_signal_of_every_component_is_an_alarm()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var service = ServiceStacks.Create(Tier.Sandbox);
            _ = new Alarms("shop", new() { Watch = { service, new Network("other", new() { Nat = NatMode.PerAvailabilityZone }) } });
        });

        Assert.Equal(
            [
                "shop-network.other.nat-packets-dropped.1", "shop-network.other.nat-packets-dropped.2",
                "shop-network.other.nat-ports-exhausted.1", "shop-network.other.nat-ports-exhausted.2",
                "shop-service.api.cpu-full", "shop-service.api.error-rate", "shop-service.api.memory-full", "shop-service.api.no-healthy-task",
                "shop-service.api.slow-responses",
            ],
            stack.OfType(MetricAlarm).Select(alarm => alarm.Name).Where(name => name.StartsWith("shop-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("shop/test/shop/network/other/nat-ports-exhausted/2", stack["shop-network.other.nat-ports-exhausted.2"]["name"]);
    }

    [Fact]
    public async Task Alarm_tells_its_topic_when_it_begins_and_when_it_ends()
    {
        var stack = await AlarmsStacks.RunAsync();

        AssertTells(stack["shop-service.api.no-healthy-task"], "shop-page-topic");
        AssertTells(stack["shop-service.api.cpu-full"], "shop-ticket-topic");
        Assert.All(stack.OfType(MetricAlarm).Where(alarm => alarm.Name.StartsWith("shop-", StringComparison.Ordinal)), alarm =>
            Assert.Null(alarm["insufficientDataActions"]));
    }

    [Fact, Row("alarms/runbook")]
    public async Task Alarm_says_what_it_means_and_what_to_do()
    {
        var stack = await AlarmsStacks.RunAsync(Tier.Staging, args => args.RunbookUrl = "https://docs.acme.com/runbooks/");

        Assert.Equal(
            "No task can serve: every request fails. What to do: https://docs.acme.com/runbooks/service.md#no-healthy-task "
            + "Dashboard: https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/shop-test-shop-service-api",
            stack["shop-service.api.no-healthy-task"]["alarmDescription"]);
    }

    [Fact]
    public async Task Watching_one_more_component_changes_no_alarm()
    {
        var few = await AlarmsStacks.RunAsync(Tier.Production, args => args.Slo = Slo.Availability(99.9));
        var more = await AlarmsStacks.RunAsync(Tier.Production, args =>
        {
            args.Slo = Slo.Availability(99.9);
            args.Watch = [AlarmsStacks.Component("first"), .. args.Watch, AlarmsStacks.Component("last", region: "us-east-1")];
        });

        string[] types = [MetricAlarm, CompositeAlarm, "aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy", "aws:sns/topicSubscription:TopicSubscription", "aws:kms/key:Key"];
        var before = few.Resources.Where(resource => types.Contains(resource.Type)).ToList();
        Assert.NotEmpty(before);
        Assert.All(before, resource => Assert.Equal(JsonSerializer.Serialize(Sorted(resource.Inputs)), JsonSerializer.Serialize(Sorted(more[resource.Name].Inputs))));
    }

    [Fact, Row("alarms/topic")]
    public async Task Topics_are_encrypted_with_a_key_that_alarms_of_this_account_may_use()
    {
        var stack = await AlarmsStacks.RunAsync();

        Assert.Equal("arn:aws:test:eu-west-1:123456789012:shop-topics-key", stack["shop-page-topic"]["kmsMasterKeyId"]);
        Assert.Equal(true, stack["shop-topics-key"]["enableKeyRotation"]);
        var statement = stack["shop-topics-key"].Json("policy").GetProperty("Statement")[1];
        Assert.Equal("""["kms:Decrypt","kms:GenerateDataKey*"]""", statement.GetProperty("Action").GetRawText());
        AssertFromAlarms(statement, "eu-west-1");
        foreach (var topic in (string[])["page-topic", "ticket-topic"])
        {
            var policy = stack[$"shop-{topic}-policy"].Json("policy").GetProperty("Statement");
            AssertFromAlarms(policy[0], "eu-west-1");
            Assert.Equal($"arn:aws:test:eu-west-1:123456789012:shop-{topic}", policy[0].GetProperty("Resource").GetString());
            Assert.Equal("Deny", policy[1].GetProperty("Effect").GetString());
            Assert.Equal("false", policy[1].GetProperty("Condition").GetProperty("Bool").GetProperty("aws:SecureTransport").GetString());
        }
    }

    [Fact]
    public async Task Signals_of_another_Region_have_alarms_topics_and_a_key_there()
    {
        var stack = await AlarmsStacks.RunAsync(Tier.Production, args =>
        {
            args.Watch.Add(AlarmsStacks.Component("web", region: "us-east-1"));
            args.Mute.Add(MuteWindow.Every("night", "0 2 * * *", TimeSpan.FromHours(1)));
        });

        foreach (var name in (string[])
            ["watched.web.late", "watched.web.trouble.us-east-1", "page-topic-us-east-1", "ticket-topic-us-east-1", "page-topic-policy-us-east-1",
            "topics-key-us-east-1", "page-email-team@example.com-us-east-1", "mute.night.us-east-1"])
        {
            Assert.Equal("us-east-1", stack[$"shop-{name}"]["region"]);
        }

        AssertTells(stack["shop-watched.web.late"], "shop-ticket-topic-us-east-1");
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:shop-topics-key-us-east-1", stack["shop-page-topic-us-east-1"]["kmsMasterKeyId"]);
        AssertFromAlarms(stack["shop-topics-key-us-east-1"].Json("policy").GetProperty("Statement")[1], "us-east-1");
        Assert.Null(stack["shop-service.api.error-rate"]["region"]);
        Assert.DoesNotContain("shop/test/shop/watched/web/late", stack["shop-mute.night"].Strings("muteTargets.alarmNames"));
    }

    [Fact, Row("alarms/topic")]
    public async Task Targets_get_the_severities_they_want()
    {
        var stack = await AlarmsStacks.RunAsync(change: args => args.Notify =
        [
            Notification.Email("team@example.com"),
            Notification.Webhook("pagerduty", Output.CreateSecret("https://events.pagerduty.com/integration/abc/enqueue"), SignalSeverity.Page),
            Notification.Topic("chat", "arn:aws:sns:eu-west-1:123456789012:chat", SignalSeverity.Ticket),
            Notification.Topic("far-chat", "arn:aws:sns:us-east-1:123456789012:chat", region: "us-east-1"),
        ]);

        Assert.Equal(
            ["shop-page-email-team@example.com", "shop-page-webhook-pagerduty", "shop-ticket-email-team@example.com"],
            stack.OfType("aws:sns/topicSubscription:TopicSubscription").Select(subscription => subscription.Name).Order(StringComparer.Ordinal));
        Assert.Equal("https", stack["shop-page-webhook-pagerduty"]["protocol"]);
        Assert.Equal(true, stack["shop-page-webhook-pagerduty"]["endpointAutoConfirms"]);
        Assert.Equal("email", stack["shop-page-email-team@example.com"]["protocol"]);
        AssertTells(stack["shop-service.api.no-healthy-task"], "shop-page-topic");
        AssertTells(stack["shop-service.api.cpu-full"], "shop-ticket-topic", "chat");
    }

    [Fact]
    public async Task Adjusted_signal_differs_where_it_says_and_tells_why()
    {
        var stack = await AlarmsStacks.RunAsync(change: args =>
        {
            var api = args.Watch.Single();
            args.Adjust.Add(new(api, "error-rate", "Clients of this API retry.") { Threshold = 5, Severity = SignalSeverity.Ticket });
            args.Adjust.Add(new(api, "cpu-full", "Batches use what there is.") { IsOff = true });
        });

        var alarm = stack["shop-service.api.error-rate"];
        Assert.Equal(5.0, alarm["threshold"]);
        AssertTells(alarm, "shop-ticket-topic");
        Assert.EndsWith("Adjusted: Clients of this API retry.", (string)alarm["alarmDescription"]!, StringComparison.Ordinal);
        Assert.False(stack.Has("shop-service.api.cpu-full"));
        Assert.Equal(
            ["service/api/error-rate: threshold 5, ticket. Clients of this API retry.", "service/api/cpu-full: off. Batches use what there is."],
            RecordedResource.ToStrings(stack.Outputs["shop"]["adjusted"]));
    }

    [Fact]
    public async Task Component_alarm_is_on_when_any_of_its_alarms_is_and_tells_nobody()
    {
        var stack = await AlarmsStacks.RunAsync(Tier.Production, args => args.Slo = Slo.Availability(99.9));

        var trouble = stack["shop-service.api.trouble"];
        Assert.Equal(
            string.Join(" OR ", new[]
            {
                "error-rate", "slow-responses", "no-healthy-task", "cpu-full", "memory-full",
                "slo-availability-fast", "slo-availability-slow", "slo-availability-creeping",
            }.Select(signal => $"ALARM(\"shop/test/shop/service/api/{signal}\")")),
            trouble["alarmRule"]);
        Assert.Null(trouble["alarmActions"]);
    }

    [Fact]
    public async Task Objective_of_a_component_replaces_the_common_one()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("main");
            var api = new Service("api", new() { Network = network, Image = ServiceStacks.Image });
            var batch = new Service("batch", new() { Network = network, Image = ServiceStacks.Image });
            _ = new Alarms("shop", new()
            {
                Watch = { network, api, batch },
                Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
                SloOf = { [batch] = Slo.Availability(99) },
            });
        });

        Assert.Equal(
            ["service.api: 99.9 % of requests without a fault", "service.api: 95 % of requests within 0.3 s", "service.batch: 99 % of requests without a fault"],
            RecordedResource.ToStrings(stack.Outputs["shop"]["objectives"]));
        Assert.True(stack.Has("shop-service.api.slo-latency-fast"));
        Assert.False(stack.Has("shop-service.batch.slo-latency-fast"));
    }

    [Fact]
    public async Task Objectives_of_functions_count_calls_in_milliseconds()
    {
        var stack = await TestStack.RunAsync(() => _ = new Alarms("shop", new()
        {
            Watch = { FunctionStacks.Create() },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
        }));

        Assert.Equal(
            "(FILL(failed, 0) + FILL(refused, 0)) / (0.001 * IF((FILL(calls, 0) + FILL(refused, 0)) > 348, (FILL(calls, 0) + FILL(refused, 0)), 348))",
            stack.Resources.Single(alarm => alarm.Name.EndsWith("slo-availability-fast.long", StringComparison.Ordinal))["metricQueries.0.expression"]);
        Assert.Equal(
            "PR(:300)",
            stack.Resources.Single(alarm => alarm.Name.EndsWith("slo-latency-fast.long", StringComparison.Ordinal))["metricQueries.2.metric.stat"]);
    }

    [Fact]
    public async Task Objectives_of_a_distribution_are_watched_where_its_numbers_are()
    {
        var stack = await TestStack.RunAsync(() => _ = new Alarms("shop", new()
        {
            Watch = { CdnStacks.OfBucket(Tier.Sandbox) },
            Slo = Slo.Availability(99.9),
        }));

        var burn = stack.Resources.Where(alarm => alarm.Name.Contains("slo-availability", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, burn.Count);
        Assert.All(burn, alarm => Assert.Equal("us-east-1", alarm["region"]));
        AssertTells(burn.Single(alarm => alarm.Name.EndsWith("fast", StringComparison.Ordinal)), "shop-page-topic-us-east-1");
    }

    [Fact]
    public async Task Instances_are_named_like_everything_else()
    {
        var stack = await TestStack.RunAsync(() => _ = new Alarms("shop", new() { Watch = { TableStacks.Create() } }));

        Assert.All(
            stack.OfType(MetricAlarm).Where(alarm => alarm.Name.StartsWith("shop-", StringComparison.Ordinal)),
            alarm => Assert.Matches("^[a-z][a-z0-9]*([-./][a-z0-9]+)*$", alarm.Name));
    }

    [Fact]
    public async Task Windows_of_a_budget_tell_nobody_by_themselves()
    {
        var stack = await AlarmsStacks.RunAsync(Tier.Production, args => args.Slo = Slo.Availability(99.9));

        Assert.All(SloDefaults.Windows, window => Assert.All((string[])["long", "short"], part =>
            Assert.Null(stack[$"shop-service.api.slo-availability-{window.Name}.{part}"]["alarmActions"])));
        Assert.Equal(3 * 24 * 3600.0, stack["shop-service.api.slo-availability-creeping.long"]["metricQueries.1.metric.period"]);
    }

    [Fact, Row("alarms/mute")]
    public async Task Mute_window_silences_what_tells_people()
    {
        var stack = await AlarmsStacks.RunAsync(Tier.Sandbox, args =>
        {
            var batch = AlarmsStacks.Component("batch", instances: 101);
            args.Watch.Add(batch);
            args.Slo = Slo.Availability(99.9);
            args.Mute.Add(MuteWindow.Every("load-test", "0 22 * * SAT", TimeSpan.FromMinutes(90), "Europe/Berlin"));
            args.Mute.Add(Only(MuteWindow.Once("move", new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Unspecified), TimeSpan.FromHours(26)), batch));
        });

        var mute = stack["shop-mute.load-test"];
        Assert.Equal("cron(0 22 * * SAT)", mute["rule.schedule.expression"]);
        Assert.Equal("PT1H30M", mute["rule.schedule.duration"]);
        Assert.Equal("Europe/Berlin", mute["rule.schedule.timezone"]);
        Assert.Equal(100, mute.Strings("muteTargets.alarmNames").Count());
        Assert.Contains("shop/test/shop/service/api/slo-availability-fast", mute.Strings("muteTargets.alarmNames"));
        Assert.DoesNotContain("shop/test/shop/service/api/slo-availability-fast/long", mute.Strings("muteTargets.alarmNames"));
        Assert.Equal(9, stack["shop-mute.load-test.2"].Strings("muteTargets.alarmNames").Count());
        Assert.Equal("at(2026-12-31T23:00)", stack["shop-mute.move"]["rule.schedule.expression"]);
        Assert.Equal("P1DT2H", stack["shop-mute.move"]["rule.schedule.duration"]);
        Assert.All(stack["shop-mute.move"].Strings("muteTargets.alarmNames"), name => Assert.StartsWith("shop/test/shop/watched/batch/", name, StringComparison.Ordinal));
        Assert.Equal(
            ["load-test: cron(0 22 * * SAT) for PT1H30M", "move: at(2026-12-31T23:00) for P1DT2H"],
            RecordedResource.ToStrings(stack.Outputs["shop"]["muted"]));
    }

    private static MuteWindow Only(MuteWindow window, IMonitored component)
    {
        window.Only.Add(component);
        return window;
    }

    private static void AssertTells(RecordedResource alarm, params string[] topics)
    {
        Assert.Equal(topics, alarm.Strings("alarmActions").Select(arn => arn.Split(':')[^1]));
        Assert.Equal(topics, alarm.Strings("okActions").Select(arn => arn.Split(':')[^1]));
    }

    private static void AssertFromAlarms(JsonElement statement, string region)
    {
        Assert.Equal("cloudwatch.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        var condition = statement.GetProperty("Condition");
        Assert.Equal("123456789012", condition.GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
        Assert.Equal($"arn:aws:cloudwatch:{region}:123456789012:alarm:*", condition.GetProperty("ArnLike").GetProperty("aws:SourceArn").GetString());
    }

    private static object Sorted(object value) => value switch
    {
        System.Collections.Immutable.ImmutableDictionary<string, object> map => new SortedDictionary<string, object>(map.ToDictionary(pair => pair.Key, pair => Sorted(pair.Value)), StringComparer.Ordinal),
        System.Collections.Immutable.ImmutableArray<object> list => list.Select(Sorted).ToList(),
        _ => value,
    };
}
