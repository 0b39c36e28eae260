namespace Infra.Tests;

public class RegistryArgsTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Shop/Api")]
    [InlineData("shop//api")]
    [InlineData("-api")]
    public Task Name_that_ECR_does_not_take(string name) => AssertRefused(
        new() { RepositoryName = name },
        $"RepositoryName is '{name}'. Allowed: 2 to 256 lower-case letters and digits, single . _ - between them, and / between parts. Fix: choose a name such as shop/api.");

    [Fact]
    public Task Images_that_are_deleted_at_once() => AssertRefused(
        new() { UntaggedDays = 0 }, "UntaggedDays is 0. Allowed: 1 to 2147483647. Fix: keep images at least a day.");

    [Fact]
    public Task Registry_that_keeps_nothing() => AssertRefused(
        new() { KeepImages = 0 }, "KeepImages is 0. Allowed: 1 to 2147483647. Fix: keep at least the image that runs.");

    [Fact]
    public Task Account_that_is_no_id() => AssertRefused(
        new() { PullAccounts = { "analytics" } },
        "PullAccounts is 'analytics'. Allowed: ids of accounts: twelve digits. Fix: give the account's id, not its name or ARN.");

    [Theory]
    [InlineData("build cache")]
    [InlineData("a*b*c*")]
    public Task Pattern_that_ECR_does_not_take(string pattern) => AssertRefused(
        new() { AllowMutableTags = { pattern } },
        $"AllowMutableTags is '{pattern}'. Allowed: 1 to 128 letters, digits and . _ -, with up to two *. Fix: write a pattern such as buildcache*.");

    [Fact]
    public Task Pattern_for_every_tag() => AssertRefused(
        new() { AllowMutableTags = { "*" } }, "AllowMutableTags is '*'. Allowed: patterns that leave the tags of releases alone. Fix: name the tags that have to move.");

    [Fact]
    public Task Too_many_patterns() => AssertRefused(
        new() { AllowMutableTags = { "a*", "b*", "c*", "d*", "e*", "f*" } },
        "AllowMutableTags is '6 patterns'. Allowed: up to 5 patterns. Fix: join patterns with *.");

    [Theory]
    [InlineData("latest")]
    [InlineData("")]
    [InlineData("sha256:abc")]
    [InlineData("1.4.2 ")]
    public async Task Version_that_says_nothing(string version)
    {
        Assert.Equal(
            $"""
            Registry 'api' has 1 invalid argument:
              - version is '{version}'. Allowed: a tag other than latest, such as 1.4.2, or a digest: sha256: and 64 hexadecimal digits. Fix: name the version that was built.
            """,
            await TestStack.RefusedAsync(() => new Registry("api").Image(version)));
    }

    [Theory]
    [InlineData("ghcr.io/acme/api")]
    [InlineData("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2")]
    public async Task Registry_made_elsewhere_that_is_no_repository_of_ECR(string url)
    {
        Assert.Equal(
            $"""
            Registry 'api' has 1 invalid argument:
              - url is '{url}'. Allowed: a repository in ECR without a tag: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api. Fix: give the Url of the registry as the stack that makes it publishes it.
            """,
            await TestStack.RefusedAsync(() => Registry.FromExisting("api", url)));
    }

    private static async Task AssertRefused(RegistryArgs args, string problem)
    {
        Assert.Equal($"Registry 'api' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Registry("api", args)));
    }
}
