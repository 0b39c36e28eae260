using System.Collections.Immutable;
using Pulumi;

namespace Infra.Tests;

public class InfraComponentTests
{
    [Fact]
    public async Task Every_taggable_resource_carries_the_tags_of_the_platform()
    {
        var stack = await TestStack.RunAsync(
            () => new Network("main", new() { Tags = { ["data-owner"] = "anna" } }),
            new Dictionary<string, string>(TestStack.Config) { ["infra:costCenter"] = "4711", ["infra:dataClassification"] = "internal" });

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Name"] = "main-vpc",
                ["owner"] = "payments",
                ["tier"] = "sandbox",
                ["service"] = "shop",
                ["stack"] = "shop/test",
                ["component"] = "Network/main",
                ["component-version"] = "1",
                ["managed-by"] = "pulumi",
                ["cost-center"] = "4711",
                ["data-classification"] = "internal",
                ["data-owner"] = "anna",
            },
            ((ImmutableDictionary<string, object>)stack["main-vpc"]["tags"]!).ToDictionary(tag => tag.Key, tag => (string)tag.Value));
    }

    [Fact]
    public async Task Customized_child_says_so_and_the_component_publishes_it()
    {
        var stack = await TestStack.RunAsync(() => new Network("main", new()
        {
            Customize =
            {
                Vpc = (args, options) =>
                {
                    args.EnableNetworkAddressUsageMetrics = true;
                    options.Protect = true;
                },
            },
        }));

        Assert.Equal(true, stack["main-vpc"]["enableNetworkAddressUsageMetrics"]);
        Assert.Equal(true, stack["main-vpc"]["enableDnsHostnames"]);
        Assert.Equal("true", stack["main-vpc"].Tag("customized"));
        Assert.Null(stack["main-internet-gateway"].Tag("customized"));
        Assert.Equal(["main-vpc"], RecordedResource.ToStrings(stack.Outputs["main"]["customized"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Main")]
    [InlineData("1main")]
    [InlineData("main-")]
    [InlineData("main--net")]
    [InlineData("main_net")]
    [InlineData("a-name-of-more-than-thirty-two-ch")]
    public async Task Names_that_do_not_fit_AWS_are_refused(string name)
    {
        Assert.Equal(
            $"""
            Network '{name}' has 1 invalid argument:
              - name is '{name}'. Allowed: 1 to 32 lower-case letters, digits and single hyphens, beginning with a letter. Fix: choose a shorter or plainer name; names of AWS resources are made from it.
            """,
            await TestStack.RefusedAsync(() => new Network(name)));
    }

    [Fact]
    public async Task Tags_that_AWS_or_the_platform_refuses_are_told()
    {
        Assert.Equal(
            """
            Network 'main' has 3 invalid arguments:
              - Tags["Owner"] is 'me'. Allowed: keys that the platform does not set itself. Fix: choose another key, or set the stack's infra: configuration.
              - Tags["a"] is '1,2'. Allowed: values of up to 256 letters, digits, spaces and _ . : / = + - @. Fix: change the value.
              - Tags["aws:x"] is 'y'. Allowed: keys of 1 to 128 letters, digits, spaces and _ . : / = + - @ that do not begin with aws:. Fix: rename the key.
            """,
            await TestStack.RefusedAsync(() => new Network("main", new() { Tags = { ["Owner"] = "me", ["a"] = "1,2", ["aws:x"] = "y" } })));
    }

    [Fact]
    public async Task Too_many_tags_are_refused()
    {
        var args = new NetworkArgs();
        for (var i = 0; i < 36; i++)
        {
            args.Tags[$"key-{i}"] = "";
        }

        Assert.Equal(
            """
            Network 'main' has 1 invalid argument:
              - Tags is '36 tags'. Allowed: up to 35 (AWS takes 50, the platform needs the rest). Fix: remove some tags.
            """,
            await TestStack.RefusedAsync(() => new Network("main", args)));
    }

    [Fact]
    public async Task Generated_names_of_the_longest_component_fit_AWS()
    {
        // What Pulumi adds to a logical name: a hyphen and seven digits.
        const int Suffix = 8;
        var name = new string('a', InfraComponent.MaxNameLength);
        var stack = await TestStack.RunAsync(() =>
        {
            var network = new Network("main", new() { Tier = Tier.Production });
            _ = new Service(name, new() { Network = network, Image = "app:1", Tier = Tier.Production, Exposure = Exposure.Public, Domain = "a.b.c" });
        });

        var limits = new Dictionary<string, int>
        {
            ["aws:iam/role:Role"] = 64,
            ["aws:s3/bucket:Bucket"] = 63,
            ["aws:ec2/securityGroup:SecurityGroup"] = 255,
            ["aws:wafv2/webAcl:WebAcl"] = 128,
            ["aws:ecs/cluster:Cluster"] = 255,
            ["aws:ecs/service:Service"] = 255,
        };
        Assert.All(limits, limit => Assert.All(stack.OfType(limit.Key), resource => Assert.True(resource.Name.Length + Suffix <= limit.Value, resource.Name)));
        Assert.All(stack.OfType("aws:lb/loadBalancer:LoadBalancer"), resource => Assert.True(((string)resource["name"]!).Length <= 32));
        Assert.All(limits.Keys, type => Assert.NotEmpty(stack.OfType(type)));
    }
}
