using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class RegistryPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Registry("api"), tier, "api");

        Snapshot.Match(plan, $"Registry.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () => new Registry("api", new()
            {
                RepositoryName = "shop/api",
                EncryptionKey = new EncryptionKey("shop"),
                UntaggedDays = 7,
                KeepImages = 50,
                PullAccounts = { "210987654321" },
                Functions = true,
                AllowMutableTags = { "buildcache*" },
                Tags = { ["team-channel"] = "payments-ops" },
                Customize = { Repository = (args, _) => args.ForceDelete = true },
            }),
            Tier.Production,
            "api");

        Snapshot.Match(plan, "Registry.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Registry("api", new() { Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("registry", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(RegistryArgs)),
            ["defaults"] = GeneratedSections.Defaults(RegistryDefaults.For),
            ["resources"] = GeneratedSections.Resources("api", stacks),
        });
    }
}
