using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class CachePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CacheStacks.Create(tier), tier, "sessions");

        Snapshot.Match(plan, $"Cache.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CreateWithAllOptions(), Tier.Production, "sessions");

        Snapshot.Match(plan, "Cache.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add((await CacheStacks.RunAsync(tier)).Stack);
        }

        ComponentPagesTests.AssertFresh("cache", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(CacheArgs)),
            ["maintenance"] = GeneratedSections.Arguments(typeof(CacheMaintenance)),
            ["defaults"] = GeneratedSections.Defaults(CacheDefaults.For),
            ["resources"] = GeneratedSections.Resources("sessions", stacks),
            ["signals"] = GeneratedSections.Signals(CacheAlarms.For(CacheDefaults.For(Tier.Production), replicas: 1)),
        });
    }

    private static Cache CreateWithAllOptions() => CacheStacks.Create(Tier.Production, args =>
    {
        args.EngineVersion = "9.0";
        args.UpgradeFrom = "8.1";
        args.NodeType = "cache.r7g.xlarge";
        args.Replicas = 2;
        args.Eviction = CacheEviction.LeastRecentlyUsedExpiring;
        args.Parameters["timeout"] = "300";
        args.Maintenance = new() { SnapshotRetentionDays = 14, SnapshotWindow = "22:00-23:00", Window = "sat:23:30-sun:00:30" };
        args.EncryptionKey = EncryptionKey.FromExisting("data", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        args.RestoreFrom = "sessions-before-the-move";
        args.DeletionProtection = false;
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.ReplicationGroup = (child, _) => child.NotificationTopicArn = "arn:aws:sns:eu-west-1:123456789012:cache-events";
    });
}
