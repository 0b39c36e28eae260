using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class TopicPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Topic("orders"), tier, "orders");

        Snapshot.Match(plan, $"Topic.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Topic("orders", new()
            {
                Publishers =
                {
                    TopicPublisher.CloudWatchAlarms,
                    TopicPublisher.EventBridge,
                    TopicPublisher.Bucket("arn:aws:s3:::uploads"),
                    TopicPublisher.Of("ses.amazonaws.com", "arn:aws:ses:eu-west-1:123456789012:configuration-set/mail"),
                },
                PolicyStatements = { new PolicyStatement("Partner", "sns:Subscribe") { Principal = "arn:aws:iam::210987654321:root" } },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Topic = (args, _) => args.TracingConfig = "Active" },
            }),
            Tier.Production,
            "orders");

        Snapshot.Match(plan, "Topic.AllOptions.plan.json");
    }

    [Fact]
    public async Task Plan_of_a_FIFO_topic_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Topic("orders", new() { Fifo = new() { HighThroughput = true } }), Tier.Sandbox, "orders");

        Snapshot.Match(plan, "Topic.Fifo.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Topic("orders", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("topic", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(TopicArgs)),
            ["fifo"] = GeneratedSections.Arguments(typeof(FifoOptions)),
            ["defaults"] = GeneratedSections.Defaults(TopicDefaults.For),
            ["resources"] = GeneratedSections.Resources("orders", stacks),
            ["signals"] = GeneratedSections.Signals(TopicAlarms.For()),
        });
    }
}
