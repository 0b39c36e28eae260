namespace Infra.Tests;

public class CdnArgsTests
{
    [Fact]
    public async Task No_origin()
    {
        await AssertRefused(args => args.Origin = null!, "Origin is null. Allowed: a value. Fix: set it to a bucket or a service.");
    }

    [Fact]
    public async Task Bucket_that_is_not_made_for_it()
    {
        await AssertRefused(
            args => args.Origin = new Bucket("photos"),
            "Origin is 'Bucket 'photos''. Allowed: a bucket with ServedByCdn. Fix: set ServedByCdn on that bucket, so that its policy names the distribution.");
    }

    [Fact]
    public async Task Bucket_that_another_Cdn_serves()
    {
        await AssertRefused(
            args => _ = new Cdn("other", new() { Origin = args.Origin }),
            "Origin is 'Bucket 'files''. Allowed: a bucket that no other Cdn serves. Fix: add a route to the other Cdn, or take another bucket.");
    }

    [Theory]
    [InlineData("https://legacy.example.com")]
    [InlineData("*.example.com")]
    [InlineData("localhost")]
    public async Task Host_that_is_none(string host)
    {
        await AssertRefused(
            args => args.Routes["/old/*"] = new CdnOrigin(host),
            $"Routes[\"/old/*\"] is '{host}'. Allowed: a host name in lower case such as legacy.example.com. Fix: write the name without scheme and path.");
    }

    [Fact]
    public async Task Service_whose_certificate_is_for_a_name_that_is_not_known()
    {
        await AssertServiceRefused(
            service => service.Tls = new() { CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/1" },
            "Origin is 'Service 'api''. Allowed: a service with a Domain: CloudFront checks the origin's certificate against its name. "
            + "Fix: set the service's Domain to one of the names of its certificate.");
    }

    [Fact]
    public async Task Public_service_without_HTTPS()
    {
        await AssertServiceRefused(
            service => (service.Exposure, service.Tls) = (Exposure.Public, new() { AllowPlainHttp = true }),
            "Origin is 'Service 'api''. Allowed: a public service with HTTPS. Fix: give the service a Domain, or make it internal.");
    }

    [Fact]
    public async Task Service_with_the_domain_of_the_Cdn()
    {
        await AssertServiceRefused(
            service => service.Domain = "www.example.com",
            "Origin is 'Service 'api''. Allowed: a service with another domain than the Cdn's (www.example.com). "
            + "Fix: give the service a name of its own, such as origin.example.com.",
            args => args.Domain = "www.example.com");
    }

    [Theory]
    [InlineData("api/*")]
    [InlineData("/api/ö")]
    public async Task Path_that_CloudFront_does_not_take(string path)
    {
        await AssertRefused(
            args => args.Routes[path] = new CdnOrigin("legacy.example.com"),
            $"Routes[\"{path}\"] is '{path}'. Allowed: paths of up to 255 characters that begin with /, such as /api/*; * and ? are wildcards. "
            + "Fix: write the path without host and query.");
    }

    [Fact]
    public async Task More_routes_than_CloudFront_takes()
    {
        await AssertRefused(
            args =>
            {
                for (var number = 0; number < 75; number++)
                {
                    args.Routes[$"/{number}/*"] = new CdnOrigin("legacy.example.com");
                }
            },
            "Routes is '75 routes'. Allowed: up to 74. Fix: join routes to the same origin.");
    }

    [Theory]
    [InlineData(Tier.Staging, "staging")]
    [InlineData(Tier.Production, "production")]
    public async Task No_domain_outside_a_sandbox(Tier tier, string name)
    {
        Assert.Equal(
            $"Cdn 'web' has 1 invalid argument:\n  - Domain is null. Allowed: a domain (the tier is {name}). "
            + "Fix: set Domain, or AllowDefaultCertificate to serve under CloudFront's own name, which policies report.",
            await CdnStacks.RefusedAsync(args => args.Domain = null, tier));
    }

    [Fact]
    public async Task Default_certificate_can_be_allowed()
    {
        var stack = await CdnStacks.RunAsync(Tier.Production, args => (args.Domain, args.AllowDefaultCertificate) = (null, true));

        Assert.Equal(true, stack["web-distribution"]["viewerCertificate.cloudfrontDefaultCertificate"]);
    }

    [Fact]
    public async Task Default_certificate_with_a_domain()
    {
        await AssertRefused(
            args => (args.Domain, args.AllowDefaultCertificate) = ("www.example.com", true),
            "AllowDefaultCertificate is True. Allowed: false together with Domain. Fix: remove it.");
    }

    [Fact]
    public async Task Other_domains_without_a_domain()
    {
        await AssertRefused(
            args => args.AlternativeDomains.Add("www.example.com"),
            "AlternativeDomains is 'a value'. Allowed: none without Domain. Fix: set Domain as well.");
    }

    [Fact]
    public async Task Domain_that_is_none()
    {
        await AssertRefused(
            args => (args.Domain, args.HostedZoneId) = ("https://www.example.com", "Z1"),
            "Domain is 'https://www.example.com'. Allowed: a host name in lower case such as shop.example.com; only its first label may be *. "
            + "Fix: write the name without scheme and path.");
    }

    [Fact]
    public async Task Pages_of_a_service()
    {
        await AssertServiceRefused(
            _ => { },
            "Pages is SinglePage. Allowed: Files for an origin that is no bucket. Fix: let the service find its pages.",
            args => args.Pages = CdnPages.SinglePage);
    }

    [Fact]
    public async Task Page_for_what_is_missing_without_a_slash()
    {
        await AssertRefused(
            args => args.NotFoundPage = "404.html",
            "NotFoundPage is '404.html'. Allowed: a path that begins with /, such as /404.html. Fix: begin it with /.");
    }

    [Fact]
    public async Task Page_for_what_is_missing_that_would_replace_answers_of_a_service()
    {
        await AssertRefused(
            args =>
            {
                args.NotFoundPage = "/404.html";
                args.Routes["/api/*"] = new CdnOrigin("api.example.com");
            },
            "NotFoundPage is '/404.html'. Allowed: null with an origin or route that is no bucket, whose own answers it would replace. "
            + "Fix: let the page's script show what is missing, or use a Cdn for the files only.");
    }

    [Fact]
    public async Task Limit_that_stops_everybody()
    {
        await AssertRefused(
            args => args.Firewall.RequestLimit = 9,
            "Firewall.RequestLimit is 9. Allowed: 10 to 2000000000. Fix: leave room for many people behind one address.");
    }

    [Fact]
    public async Task Shield_where_there_is_none()
    {
        await AssertRefused(
            args => args.OriginShieldRegion = "eu-north-1",
            "OriginShieldRegion is 'eu-north-1'. Allowed: ap-northeast-1, ap-northeast-2, ap-south-1, ap-southeast-1, ap-southeast-2, eu-central-1, "
            + "eu-west-1, eu-west-2, me-central-1, sa-east-1, us-east-1, us-east-2, us-west-2. Fix: take the one nearest to the origin.");
    }

    [Fact]
    public async Task Header_for_tags_that_is_none()
    {
        await AssertRefused(
            args => args.CacheTagHeader = "Cache Tag",
            "CacheTagHeader is 'Cache Tag'. Allowed: the name of a header, such as Cache-Tag. Fix: write letters, digits and hyphens.");
    }

    [Fact]
    public async Task Name_without_room_for_the_one_of_the_logs()
    {
        Assert.Equal(
            """
            Cdn 'a-name-of-twenty-eight-chars' has 1 invalid argument:
              - name is 'a-name-of-twenty-eight-chars'. Allowed: 1 to 27 lower-case letters, digits and single hyphens, beginning with a letter. Fix: choose a shorter or plainer name; names of AWS resources are made from it.
            """,
            await TestStack.RefusedAsync(() => new Cdn("a-name-of-twenty-eight-chars", new() { Origin = CdnStacks.Bucket() })));
    }

    private static async Task AssertRefused(Action<CdnArgs> change, string problem) =>
        Assert.Equal($"Cdn 'web' has 1 invalid argument:\n  - {problem}", await CdnStacks.RefusedAsync(change));

    private static async Task AssertServiceRefused(Action<ServiceArgs> service, string problem, Action<CdnArgs>? change = null) => Assert.Equal(
        $"Cdn 'web' has 1 invalid argument:\n  - {problem}",
        await TestStack.RefusedAsync(() => CdnStacks.OfService(Tier.Sandbox, change, service)));
}
