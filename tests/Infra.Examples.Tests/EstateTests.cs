using System.Net;
using Infra.Preview.Running;
using Infra.Testing;
using YamlDotNet.Serialization;

namespace Infra.Examples.Tests;

/// <summary>The estate below <c>stacks</c>: what its stacks say of each other holds, and the production pack passes.</summary>
public sealed class EstateTests
{
    internal static readonly string[] Environments = ["sandbox", "staging", "production"];

    [Theory]
    [InlineData("sandbox", 0)]
    [InlineData("staging", 0)]
    [InlineData("production", 2)]
    public async Task The_shop_passes_the_production_pack(string environment, int waived)
    {
        // What is waived is counted, and does not fail.
        Assert.Equal(waived, await ViolationsAsync("shop", environment));
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task The_network_passes_the_production_pack(string environment)
    {
        Assert.Equal(0, await ViolationsAsync("network", environment));
    }

    [Fact]
    public void Both_stacks_have_the_same_environments()
    {
        Assert.All(new[] { "network", "shop" }, stack => Assert.Equal(
            Environments.Order(StringComparer.Ordinal),
            ProgramStacks.All.Where(program => program.Project == stack).Select(program => program.Stack).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Networks_of_different_environments_do_not_overlap()
    {
        var ranges = Environments.Select(environment => IPNetwork.Parse(Config("network", environment, "network:cidr"))).ToList();

        Assert.All(ranges, range => Assert.DoesNotContain(ranges.Where(other => other != range), other => other.Contains(range.BaseAddress)));
        Assert.Equal(ranges.Count, ranges.Distinct().Count());
    }

    [Fact]
    public void Each_environment_has_an_account_of_its_own()
    {
        var accounts = Environments.Select(environment => Config("network", environment, "aws:allowedAccountIds")).ToList();

        Assert.Equal(accounts.Count, accounts.Distinct().Count());
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    [InlineData("production")]
    public void The_shop_says_of_the_network_what_the_network_says(string environment)
    {
        Assert.Equal($"organization/network/{environment}", Config("shop", environment, "shop:networkStack"));
        Assert.Equal(Config("network", environment, "network:cidr"), Config("shop", environment, "shop:networkCidr"));
        Assert.Equal(Config("network", environment, "network:availabilityZones"), Config("shop", environment, "shop:availabilityZones"));
        Assert.Equal(Config("network", environment, "network:onCallTopic"), Config("shop", environment, "shop:onCallTopic"));
        Assert.All(new[] { "aws:region", "aws:allowedAccountIds", "infra:tier" }, key =>
            Assert.Equal(Config("network", environment, key), Config("shop", environment, key)));
        Assert.Equal(environment, Config("shop", environment, "infra:tier"));
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("staging")]
    [InlineData("production")]
    public void Alarms_reach_topics_of_their_own_account_and_region(string environment)
    {
        var account = Config("shop", environment, "aws:allowedAccountIds");

        Assert.Equal($"arn:aws:sns:{Config("shop", environment, "aws:region")}:{account}:on-call", Config("shop", environment, "shop:onCallTopic"));
        Assert.Equal($"arn:aws:sns:us-east-1:{account}:on-call", Config("shop", environment, "shop:onCallGlobalTopic"));
    }

    internal static string Config(string stack, string environment, string key)
    {
        var text = File.ReadAllText(RepositoryRoot.Path("stacks", stack, $"Pulumi.{environment}.yaml"));
        return new Deserializer().Deserialize<Dictionary<string, Dictionary<string, object>>>(text)["config"][key] switch
        {
            List<object> items => (string)Assert.Single(items),
            var value => (string)value,
        };
    }

    private static async Task<int> ViolationsAsync(string stack, string environment)
    {
        var preview = await StackPreviews.OfAsync(stack, environment);

        Assert.True(preview.ExitCode == ExitCode.Success, preview.Error);
        return preview.Count("violation");
    }
}
