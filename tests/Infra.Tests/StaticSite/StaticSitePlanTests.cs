using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class StaticSitePlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => StaticSiteStacks.Create(tier), tier, "shop");

        Snapshot.Match(plan, $"StaticSite.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => StaticSiteStacks.Create(Tier.Production, SetAll), Tier.Production, "shop");

        Snapshot.Match(plan, "StaticSite.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await StaticSiteStacks.RunAsync(tier, args => args.Domain = "www.example.com"));
        }

        ComponentPagesTests.AssertFresh("static-site", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(StaticSiteArgs)),
            ["defaults"] = GeneratedSections.Defaults(StaticSiteDefaults.For),
            ["resources"] = GeneratedSections.Resources("shop", stacks),
        });
    }

    private static void SetAll(StaticSiteArgs args)
    {
        args.Pages = CdnPages.SinglePage;
        args.ImmutablePaths.Add("assets/");
        args.Routes["/api/*"] = new CdnOrigin("api.example.com");
        args.AlternativeDomains.Add("shop.example.com");
        args.HostedZoneId = "Z123EXAMPLE";
        args.ContentSecurityPolicy = ContentSecurityPolicy.Of("default-src 'self'");
        args.Firewall = new() { Enabled = false };
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.File = (file, _) => file.Metadata.Add("built-by", "ci");
    }
}
