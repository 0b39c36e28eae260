using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class NetworkPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Network("main"), tier, "main");

        Snapshot.Match(plan, $"Network.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Network("main", new()
            {
                Cidr = "10.20.0.0/18",
                AvailabilityZones = { "euw1-az1", "euw1-az2", "euw1-az3" },
                Nat = NatMode.PerAvailabilityZone,
                InterfaceEndpoints = { "ecr.api", "ecr.dkr", "logs", "secretsmanager" },
                TrustedAccounts = { "o-a1b2c3d4e5" },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Vpc = (args, _) => args.EnableNetworkAddressUsageMetrics = true },
            }),
            Tier.Production,
            "main");

        Snapshot.Match(plan, "Network.AllOptions.plan.json");
    }
}
