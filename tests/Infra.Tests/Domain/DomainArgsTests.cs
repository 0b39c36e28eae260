namespace Infra.Tests;

public class DomainArgsTests
{
    [Theory]
    [InlineData("https://shop.example.com")]
    [InlineData("Shop.example.com")]
    [InlineData("shop")]
    [InlineData("shop.*.example.com")]
    [InlineData("shop_1.example.com")]
    public async Task Name_that_is_none(string name)
    {
        await AssertRefused(
            new() { HostName = name, HostedZoneId = "Z1" },
            $"HostName is '{name}'. Allowed: a host name in lower case such as shop.example.com; only its first label may be *. Fix: write the name without scheme and path.");
    }

    [Fact]
    public async Task Name_given_twice()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", AlternativeNames = { "shop.example.com" } },
            "AlternativeNames is 'shop.example.com'. Allowed: each name once. Fix: remove the repetition.");
    }

    [Fact]
    public async Task Name_too_long_for_a_certificate()
    {
        var name = new string('a', 60) + ".example.com";

        await AssertRefused(
            new() { HostName = name },
            $"HostName is '{name}'. Allowed: up to 64 characters, as a certificate's first name. Fix: give a shorter name, and this one among AlternativeNames.");
    }

    [Fact]
    public async Task More_names_than_a_certificate_takes()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", AlternativeNames = [.. Enumerable.Range(0, 100).Select(number => $"shop-{number}.example.com")] },
            "AlternativeNames is '100 names'. Allowed: up to 99. Fix: use a wildcard.");
    }

    [Fact]
    public async Task Zone_given_in_two_ways()
    {
        Assert.Equal(
            """
            Domain 'shop' has 2 invalid arguments:
              - HostedZoneId is 'a zone'. Allowed: null together with Zone. Fix: remove one of the two.
              - ZoneName is 'example.com'. Allowed: null together with Zone, HostedZoneId or CreateZone. Fix: remove it.
            """,
            await TestStack.RefusedAsync(() => new Domain("shop", new()
            {
                HostName = "shop.example.com",
                Zone = Domain.FromExisting("example", "example.com"),
                HostedZoneId = "Z1",
                ZoneName = "example.com",
            })));
    }

    [Fact]
    public async Task Zone_for_a_wildcard()
    {
        await AssertRefused(
            new() { HostName = "*.example.com", CreateZone = true },
            "CreateZone is True. Allowed: false for a wildcard. Fix: make the zone for the name without *.");
    }

    [Fact]
    public async Task Names_of_two_zones()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", AlternativeNames = { "shop.example.org" } },
            "AlternativeNames is 'shop.example.org'. Allowed: names in the zone example.com. Fix: use one Domain for each zone, or name the zone that has them all.");
    }

    [Fact]
    public async Task Name_in_another_zone_than_the_one_given()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", ZoneName = "example.org" },
            "HostName is 'shop.example.com'. Allowed: names in the zone example.org. Fix: use one Domain for each zone, or name the zone that has them all.");
    }

    [Fact]
    public async Task Authority_that_is_none()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", CertificateAuthorities = { "amazon.com", "Let's Encrypt" } },
            "CertificateAuthorities is 'Let's Encrypt'. Allowed: the name of an authority, such as amazon.com. Fix: look the name up in the authority's documentation on CAA.");
    }

    [Fact]
    public async Task Authorities_that_shut_ACM_out()
    {
        await AssertRefused(
            new() { HostName = "shop.example.com", CertificateAuthorities = { "letsencrypt.org" } },
            "CertificateAuthorities is 'letsencrypt.org'. Allowed: a list with amazon.com, which issues the certificate. Fix: add amazon.com.");
    }

    private static async Task AssertRefused(DomainArgs args, string problem) => Assert.Equal(
        $"Domain 'shop' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Domain("shop", args)));
}
