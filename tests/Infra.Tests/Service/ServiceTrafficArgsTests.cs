namespace Infra.Tests;

/// <summary>The arguments that say how requests reach a service: health checks, shutdown, exposure.</summary>
public class ServiceTrafficArgsTests
{
    private static readonly string LongPath = "/" + new string('a', 1024);

    [Theory]
    [InlineData("health")]
    [InlineData("")]
    [InlineData("/he alth")]
    [MemberData(nameof(LongPaths))]
    public async Task Health_check_of_a_path_that_a_load_balancer_does_not_take(string path)
    {
        await AssertRefused(
            args => args.HealthCheck = new() { Path = path },
            $"HealthCheck.Path is '{path}'. Allowed: a path of at most 1,024 characters that begins with /. Fix: use a path such as /health.");
    }

    public static TheoryData<string> LongPaths => [LongPath];

    [Fact]
    public async Task Health_check_numbers_that_a_load_balancer_does_not_take()
    {
        Assert.Equal(
            """
            Service 'api' has 5 invalid arguments:
              - HealthCheck.Interval is 301 s. Allowed: 5 to 300 whole seconds. Fix: use 10 seconds.
              - HealthCheck.Timeout is 1.5 s. Allowed: 2 to 120 whole seconds. Fix: use 5 seconds.
              - HealthCheck.HealthyThreshold is 1. Allowed: 2 to 10. Fix: use 2.
              - HealthCheck.UnhealthyThreshold is 11. Allowed: 2 to 10. Fix: use 3.
              - HealthCheck.GracePeriod is 60 s. Allowed: at least 301 s, which is Interval × HealthyThreshold. Fix: lengthen it, or new tasks are replaced before they can become healthy.
            """,
            await ServiceStacks.RefusedAsync(args => args.HealthCheck = new()
            {
                Interval = TimeSpan.FromSeconds(301),
                Timeout = TimeSpan.FromSeconds(1.5),
                HealthyThreshold = 1,
                UnhealthyThreshold = 11,
            }));
    }

    [Fact]
    public async Task Health_check_that_waits_longer_than_its_interval()
    {
        await AssertRefused(
            args => args.HealthCheck = new() { Interval = TimeSpan.FromSeconds(5) },
            "HealthCheck.Timeout is 5 s. Allowed: less than HealthCheck.Interval (5 s). Fix: shorten the timeout or lengthen the interval.");
    }

    [Fact, Row("service/stop")]
    public async Task Container_killed_before_the_load_balancer_lets_go()
    {
        await AssertRefused(
            args => args.HealthCheck = new() { DeregistrationDelay = TimeSpan.FromSeconds(60) },
            "Container.StopTimeout is 60 s. Allowed: more than HealthCheck.DeregistrationDelay (60 s). Fix: lengthen it, or requests that the load balancer still waits for are cut off.");
    }

    [Fact]
    public async Task Shutdown_longer_than_Fargate_waits()
    {
        Assert.Equal(
            """
            Service 'api' has 2 invalid arguments:
              - HealthCheck.DeregistrationDelay is 120 s. Allowed: 0 to 119 whole seconds. Fix: use the duration of the slowest request.
              - Container.StopTimeout is 121 s. Allowed: 1 to 120 whole seconds. Fix: stay within Fargate's limit.
            """,
            await ServiceStacks.RefusedAsync(args =>
            {
                args.HealthCheck = new() { DeregistrationDelay = TimeSpan.FromSeconds(120) };
                args.Container = new() { StopTimeout = TimeSpan.FromSeconds(121) };
            }));
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("API.example.com")]
    [InlineData("https://api.example.com")]
    [InlineData("api..com")]
    public async Task Domain_that_is_no_host_name(string domain)
    {
        await AssertRefused(
            args => args.Domain = domain,
            $"Domain is '{domain}'. Allowed: a host name in lower case with at least three labels, such as api.example.com. Fix: give the full host name.");
    }

    [Fact]
    public async Task Zone_without_a_domain()
    {
        await AssertRefused(
            args => args.Tls = new() { HostedZoneId = "Z1" },
            "Tls.HostedZoneId is 'a zone'. Allowed: only together with Domain. Fix: set Domain, or remove Tls.HostedZoneId.");
    }

    [Fact]
    public async Task Public_service_without_TLS()
    {
        await AssertRefused(
            args => args.Exposure = Exposure.Public,
            "Domain is null. Allowed: a domain, or a Tls.CertificateArn (the service is public). "
            + "Fix: set Domain or Tls.CertificateArn, or say Tls.AllowPlainHttp = true.");
    }

    [Theory, Row("service/redirect")]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Service_outside_a_sandbox_without_TLS(Tier tier)
    {
        Assert.Equal(
            $"""
            Service 'api' has 1 invalid argument:
              - Domain is null. Allowed: a domain, or a Tls.CertificateArn (the tier is {tier.ToString().ToLowerInvariant()}). Fix: set Domain or Tls.CertificateArn, or say Tls.AllowPlainHttp = true.
            """,
            await ServiceStacks.RefusedAsync(args => args.Domain = null, tier));
    }

    [Fact]
    public async Task Plain_HTTP_allowed_where_there_is_TLS()
    {
        await AssertRefused(
            args => (args.Domain, args.Tls) = ("api.example.com", new() { AllowPlainHttp = true }),
            "Tls.AllowPlainHttp is True. Allowed: false, as there is a certificate. Fix: remove Tls.AllowPlainHttp; port 80 redirects to 443.");
    }

    private static async Task AssertRefused(Action<ServiceArgs> change, string problem)
    {
        Assert.Equal($"Service 'api' has 1 invalid argument:\n  - {problem}", await ServiceStacks.RefusedAsync(change));
    }
}
