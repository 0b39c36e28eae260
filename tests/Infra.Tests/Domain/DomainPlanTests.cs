using Infra.Testing.Snapshotting;

namespace Infra.Tests;

public class DomainPlanTests
{
    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Plan_of_each_tier_is_the_reviewed_one(Tier tier)
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(() => new Domain("shop", new() { HostName = "shop.example.com" }), tier, "shop");

        Snapshot.Match(plan, $"Domain.{tier}.plan.json");
    }

    [Fact]
    public async Task Plan_with_all_options_is_the_reviewed_one()
    {
        var plan = await GoldenPlan.PreviewAsJsonAsync(
            () =>
            {
                var domain = new Domain("shop", new()
                {
                    HostName = "shop.example.com",
                    AlternativeNames = { "*.shop.example.com", "old.shop.example.com" },
                    Zone = Domain.FromExisting("example", "example.com", "Z123EXAMPLE"),
                    CreateZone = true,
                    Certificate = DomainCertificate.RegionalAndCdn,
                    CertificateAuthorities = { "amazon.com", "letsencrypt.org" },
                    Tags = { ["team-channel"] = "payments-ops" },
                    Customize = { Certificate = (args, _) => args.KeyAlgorithm = "EC_prime256v1" },
                });
                domain.PointTo(new DomainTarget("d111111abcdef8.cloudfront.net", "Z2FDTNDATAQYW2"));
            },
            Tier.Production,
            "shop");

        Snapshot.Match(plan, "Domain.AllOptions.plan.json");
    }

    [Fact]
    public async Task Page_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            stacks.Add(await TestStack.RunAsync(() => new Domain("shop", new() { HostName = "shop.example.com", Tier = tier })));
        }

        ComponentPagesTests.AssertFresh("domain", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(DomainArgs)),
            ["certificate"] = GeneratedSections.Values(typeof(DomainCertificate)),
            ["defaults"] = GeneratedSections.Defaults(DomainDefaults.For),
            ["resources"] = GeneratedSections.Resources("shop", stacks),
            ["signals"] = GeneratedSections.Signals(DomainAlarms.For(DomainDefaults.For(Tier.Production))),
        });
    }
}
