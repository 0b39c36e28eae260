using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class QueuePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Queue("billing"), tier, "billing");

        Snapshot.Match(plan, $"Queue.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Queue("billing", new()
            {
                Fifo = new() { ContentBasedDeduplication = true, HighThroughput = true },
                VisibilityTimeout = TimeSpan.FromMinutes(10),
                Retention = TimeSpan.FromDays(7),
                Delay = TimeSpan.FromSeconds(30),
                MaxMessageKiB = 1024,
                MaxReceiveCount = 3,
                AcceptableDelay = TimeSpan.FromHours(1),
                EncryptionKey = new EncryptionKey("shop", new() { Users = { KeyUser.Sns, KeyUser.EventBridge } }),
                Subscriptions = { new Topic("orders", new() { Fifo = new() }).Where("type", "placed") },
                Producers = { QueueProducer.EventRule("arn:aws:events:eu-west-1:123456789012:rule/orders") },
                PolicyStatements = { new PolicyStatement("Partner", "sqs:SendMessage") { Principal = "arn:aws:iam::210987654321:root" } },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Queue = (args, _) => args.KmsDataKeyReusePeriodSeconds = 3600 },
            }),
            Tier.Production,
            "billing");

        Snapshot.Match(plan, "Queue.AllOptions.plan.json");
    }

    [Fact]
    public async Task Plan_with_senders_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Queue("billing", new()
            {
                Producers =
                {
                    QueueProducer.NewObjects(new Bucket("uploads", new() { Events = true }), "incoming/"),
                    QueueProducer.Events("refunds", """{"source":["shop.refunds"]}"""),
                    QueueProducer.EventRule("arn:aws:events:eu-west-1:123456789012:rule/orders"),
                    QueueProducer.Bucket("arn:aws:s3:::archive"),
                    QueueProducer.Of("backup.amazonaws.com", "arn:aws:backup:eu-west-1:123456789012:backup-vault:orders"),
                },
            }),
            Tier.Sandbox,
            "billing");

        Snapshot.Match(plan, "Queue.Senders.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Queue("billing", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("queue", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(QueueArgs)),
            ["fifo"] = GeneratedSections.Arguments(typeof(FifoOptions)),
            ["subscriptions"] = GeneratedSections.Arguments(typeof(TopicSubscription)),
            ["defaults"] = GeneratedSections.Defaults(QueueDefaults.For),
            ["resources"] = GeneratedSections.Resources("billing", stacks),
            ["signals"] = GeneratedSections.Signals(QueueAlarms.ForDeadLetters().AddRange(QueueAlarms.For(QueueDefaults.For(Tier.Production).AcceptableDelay))),
        });
    }
}
