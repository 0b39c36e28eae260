using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class LoadBalancerPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => LoadBalancerStacks.Create(tier), tier, "front");

        Snapshot.Match(plan, $"LoadBalancer.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => LoadBalancerStacks.Create(Tier.Production, args =>
            {
                args.Exposure = Exposure.Public;
                args.Domains.Add("www.example.org");
                args.HostedZoneId = "Z0123456789ABCDEFGHIJ";
                args.Tags["team-channel"] = "platform-ops";
                args.Customize.LoadBalancer = (child, _) => child.IdleTimeout = 120;
            }),
            Tier.Production, "front");

        Snapshot.Match(plan, "LoadBalancer.AllOptions.plan.json");
    }

    [Theory]
    [InlineData(false, "SharingService.ByPath.plan.json")]
    [InlineData(true, "SharingService.ByHostAndPath.plan.json")]
    public async Task Plan_of_a_service_that_shares_is_the_reviewed_one(bool isProduction, string snapshot)
    {
        var tier = isProduction ? Tier.Production : Tier.Sandbox;
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => LoadBalancerStacks.Join(LoadBalancerStacks.Create(tier), "orders", isProduction ? "orders.example.org" : null, "/orders"), tier, "orders");

        Snapshot.Match(plan, snapshot);
    }
}
