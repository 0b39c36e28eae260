namespace Infra.Tests;

public class LoadBalancerArgsTests
{
    [Fact]
    public async Task Domains_that_no_certificate_can_have()
    {
        Assert.Equal(
            """
            LoadBalancer 'front' has 3 invalid arguments:
              - Domains is 'Example.com'. Allowed: host names in lower case with at least three labels, such as api.example.com or *.example.com. Fix: give the full host name.
              - Domains is 'example.com'. Allowed: host names in lower case with at least three labels, such as api.example.com or *.example.com. Fix: give the full host name.
              - Domains is 'a.example.com'. Allowed: each name once. Fix: remove the repetition.
            """,
            await RefusedAsync(Tier.Sandbox, args => args.Domains = ["Example.com", "example.com", "a.example.com", "a.example.com"]));
    }

    [Theory]
    [InlineData(Tier.Staging, Exposure.Internal, "the tier is staging")]
    [InlineData(Tier.Sandbox, Exposure.Public, "the load balancer is public")]
    public async Task Plain_HTTP_that_nobody_asked_for(Tier tier, Exposure exposure, string why)
    {
        Assert.Equal(
            $"""
            LoadBalancer 'front' has 1 invalid argument:
              - Domains is null. Allowed: a domain, or a CertificateArn ({why}). Fix: set Domains or CertificateArn, or say AllowPlainHttp = true.
            """,
            await RefusedAsync(tier, args => (args.Domains, args.Exposure) = ([], exposure)));
    }

    [Fact]
    public async Task Certificates_and_zones_that_contradict_each_other()
    {
        Assert.Equal(
            """
            LoadBalancer 'front' has 2 invalid arguments:
              - HostedZoneId is 'a zone'. Allowed: only together with Domains. Fix: set Domains, or remove HostedZoneId.
              - AllowPlainHttp is True. Allowed: false, as there is a certificate. Fix: remove AllowPlainHttp; port 80 redirects to 443.
            """,
            await RefusedAsync(Tier.Staging, args => (args.Domains, args.CertificateArn, args.HostedZoneId, args.AllowPlainHttp) = ([], "arn:aws:acm:eu-west-1:1:certificate/1", "Z1", true)));
    }

    [Fact]
    public async Task More_certificates_than_a_listener_takes()
    {
        Assert.EndsWith(
            "Domains is '27 names that need a certificate each'. Allowed: up to 26, as AWS allows. Fix: use wildcards, or give one certificate for all as CertificateArn.",
            await LoadBalancerStacks.RefusedAsync(Tier.Production, _ => { }, args => args.Domains = [.. Enumerable.Range(1, 27).Select(number => $"s{number}.example.com")]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_network()
    {
        Assert.Equal(
            """
            LoadBalancer 'front' has 1 invalid argument:
              - Network is null. Allowed: a value. Fix: set it.
            """,
            await TestStack.RefusedAsync(() => new LoadBalancer("front", new() { Network = null! })));
    }

    private static Task<string> RefusedAsync(Tier tier, Action<LoadBalancerArgs> change) => LoadBalancerStacks.RefusedAsync(tier, _ => { }, change);
}
