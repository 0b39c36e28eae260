namespace Infra.Tests;

public class DomainTests
{
    [Fact, Row("domain/validated")]
    public async Task Certificate_is_proven_in_the_zone_of_the_name_and_awaited()
    {
        var stack = await RunAsync(new() { HostName = "shop.example.com" });

        Assert.Equal("DNS", stack["shop-certificate"]["validationMethod"]);
        Assert.Equal(("zone-of-example.com", "_proof.shop.example.com", "CNAME"), (
            stack["shop-proof-shop.example.com"]["zoneId"], stack["shop-proof-shop.example.com"]["name"], stack["shop-proof-shop.example.com"]["type"]));
        Assert.Equal(["shop-proof-shop.example.com.fqdn"], stack["shop-certificate-validation"].Strings("validationRecordFqdns"));
    }

    [Fact, Row("domain/us-east-1")]
    public async Task Certificate_for_the_Cdn_is_in_its_Region_and_proven_by_the_same_record()
    {
        var stack = await RunAsync(new() { HostName = "shop.example.com", Certificate = DomainCertificate.RegionalAndCdn });

        Assert.Equal((null, "us-east-1"), (stack["shop-certificate"]["region"], stack["shop-cdn-certificate"]["region"]));
        Assert.Equal((null, "us-east-1"), (stack["shop-certificate-validation"]["region"], stack["shop-cdn-certificate-validation"]["region"]));
        Assert.Single(stack.OfType("aws:route53/record:Record"));
    }

    [Fact]
    public async Task Name_and_its_wildcard_share_a_proof_but_not_a_record()
    {
        var stack = await TestStack.RunAsync(() => new Domain("shop", new() { HostName = "shop.example.com", AlternativeNames = { "*.shop.example.com" } })
            .PointTo(new DomainTarget("target.example.net", "Z1")));

        Assert.Equal(
            ["shop-a-*.shop.example.com", "shop-a-shop.example.com", "shop-aaaa-*.shop.example.com", "shop-aaaa-shop.example.com", "shop-proof-shop.example.com"],
            stack.OfType("aws:route53/record:Record").Select(record => record.Name).Order(StringComparer.Ordinal));
    }

    [Fact, Row("domain/records")]
    public async Task Names_lead_to_the_target_over_IPv4_and_IPv6_and_overwrite_nothing()
    {
        var stack = await TestStack.RunAsync(() => new Domain("shop", new() { HostName = "shop.example.com" }).PointTo(new DomainTarget("target.example.net", "Z1")));

        foreach (var (name, type) in (IEnumerable<(string, string)>)[("shop-a-shop.example.com", "A"), ("shop-aaaa-shop.example.com", "AAAA")])
        {
            var record = stack[name];
            Assert.Equal((type, "shop.example.com", "target.example.net", "Z1", null), (
                record["type"], record["name"], record["aliases.0.name"], record["aliases.0.zoneId"], record["allowOverwrite"]));
        }
    }

    [Fact]
    public async Task New_zone_is_led_to_by_its_parent_before_the_certificate_is_awaited()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () => new Domain("shop", new() { HostName = "shop.example.com", HostedZoneId = "Z0PARENT", CreateZone = true }), Tier.Production);

        var validation = plan.Resources.Single(resource => resource.Name == "shop-certificate-validation");
        Assert.Contains("shop-delegation", validation.Dependencies.Select(dependency => plan.Find(dependency)!.Name));
        Assert.True(plan.Resources.Single(resource => resource.Name == "shop-zone").Options.Protect);
    }

    [Fact]
    public async Task Authorities_are_named_for_the_name_itself()
    {
        var stack = await RunAsync(new() { HostName = "*.example.com", CertificateAuthorities = { "letsencrypt.org", "amazon.com" } });

        Assert.Equal("example.com", stack["shop-certificate-authorities"]["name"]);
        Assert.Equal(["0 issue \"amazon.com\"", "0 issue \"letsencrypt.org\""], stack["shop-certificate-authorities"].Strings("records"));
    }

    [Fact]
    public async Task Existing_zone_creates_nothing_and_takes_the_records_of_other_domains()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var zone = Domain.FromExisting("example", "example.com", "Z123EXAMPLE");
            _ = new Domain("shop", new() { HostName = "deep.shop.example.com", Zone = zone });
        });

        Assert.DoesNotContain(stack.Resources, resource => resource.Name.StartsWith("example-", StringComparison.Ordinal));
        Assert.Equal("Z123EXAMPLE", stack["shop-proof-deep.shop.example.com"]["zoneId"]);
    }

    [Fact]
    public async Task Existing_zone_is_found_by_its_name()
    {
        var stack = await TestStack.RunAsync(() =>
            new Domain("shop", new() { HostName = "shop.example.com", Zone = Domain.FromExisting("example", "example.com") }));

        Assert.Equal("zone-of-example.com", stack["shop-proof-shop.example.com"]["zoneId"]);
    }

    private static Task<RecordedStack> RunAsync(DomainArgs args) => TestStack.RunAsync(() => new Domain("shop", args));
}
