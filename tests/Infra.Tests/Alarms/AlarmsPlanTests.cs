using Infra.Testing.Snapshotting;
using Pulumi;

namespace Infra.Tests;

public class AlarmsPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => AlarmsStacks.Create(tier), tier, "shop");

        Snapshot.Match(plan, $"Alarms.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "shop");

        Snapshot.Match(plan, "Alarms.AllOptions.plan.json");
    }

    private static Alarms CreateWithAllOptions()
    {
        var network = new Network("main");
        var api = new Service("api", new() { Network = network, Image = ServiceStacks.Image, Domain = "api.example.com" });
        return new Alarms("shop", new()
        {
            Watch = { network, api, AlarmsStacks.Component("web", region: "us-east-1") },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
            Notify =
            {
                Notification.Email("team@example.com"),
                Notification.Webhook("pagerduty", Output.CreateSecret("https://events.pagerduty.com/integration/abc/enqueue"), SignalSeverity.Page),
                Notification.Topic("chat", "arn:aws:sns:eu-west-1:123456789012:chat", SignalSeverity.Ticket),
            },
            Adjust =
            {
                new(api, "slow-responses", "Reports take their time.") { Threshold = 5 },
                new(api, "cpu-full", "Batches use what there is.") { IsOff = true },
            },
            Mute = { MuteWindow.Every("load-test", "0 22 * * SAT", TimeSpan.FromHours(2), "Europe/Berlin") },
            RunbookUrl = "https://github.com/acme/platform/blob/main/docs/components/",
            Tags = { ["team"] = "payments" },
            Customize = new()
            {
                Topic = (args, _) => args.TracingConfig = "Active",
                MuteRule = (args, _) => args.ExpireDate = "2027-12-31T23:59:00Z",
            },
        });
    }
}
