using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class CdnPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CdnStacks.OfBucket(tier), tier, "web");

        Snapshot.Match(plan, $"Cdn.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => CdnStacks.OfService(Tier.Production, SetAll), Tier.Production, "web");

        Snapshot.Match(plan, "Cdn.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await CdnStacks.RunAsync(tier, args => args.Domain = "www.example.com"));
        }

        var production = CdnDefaults.For(Tier.Production);
        ComponentPagesTests.AssertFresh("cdn", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(CdnArgs)),
            ["firewall"] = GeneratedSections.Arguments(typeof(CdnFirewall)),
            ["caching"] = GeneratedSections.Values(typeof(CdnCaching)),
            ["pages"] = GeneratedSections.Values(typeof(CdnPages)),
            ["defaults"] = GeneratedSections.Defaults(CdnDefaults.For),
            ["resources"] = GeneratedSections.Resources("web", stacks),
            ["signals"] = GeneratedSections.Signals(CdnAlarms.For(production, hasAdditionalMetrics: true)),
        });
    }

    private static void SetAll(CdnArgs args)
    {
        args.Routes["/files/*"] = CdnStacks.Bucket(Tier.Production);
        args.Routes["/old/*"] = new CdnOrigin("legacy.example.com") { Caching = CdnCaching.OriginHeaders };
        args.AlternativeDomains.Add("shop.example.com");
        args.HostedZoneId = "Z123EXAMPLE";
        args.ContentSecurityPolicy = ContentSecurityPolicy.SameOrigin;
        args.Firewall = new() { CountOnly = true, RequestLimit = 500 };
        args.OriginShieldRegion = "eu-west-1";
        args.CacheTagHeader = "Cache-Tag";
        args.Tags["team-channel"] = "payments-ops";
        args.Customize.Distribution = (distribution, _) => distribution.Comment = "Shop";
    }
}
