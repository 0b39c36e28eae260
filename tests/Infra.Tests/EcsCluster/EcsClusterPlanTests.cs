using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class EcsClusterPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new EcsCluster("shop"), tier, "shop");

        Snapshot.Match(plan, $"EcsCluster.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new EcsCluster("shop", new()
            {
                SessionKey = new EncryptionKey("sessions", new() { Users = { KeyUser.CloudWatchLogs } }),
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { SessionLogGroup = (args, _) => args.RetentionInDays = 400 },
            }),
            Tier.Production,
            "shop");

        Snapshot.Match(plan, "EcsCluster.AllOptions.plan.json");
    }
}
