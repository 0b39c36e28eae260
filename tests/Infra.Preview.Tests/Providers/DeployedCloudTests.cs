using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Preview.Tests.Providers;

public class DeployedCloudTests
{
    private const string Other = "urn:pulumi:dev::shop::pulumi:providers:aws::other";

    [Fact]
    public void Account_and_region_are_those_of_most_resources()
    {
        var cloud = Of([
            Resource("a", ("arn", "arn:aws:sqs:eu-west-1:471112345678:a")),
            Resource("b", ("arn", "arn:aws:sqs:eu-west-1:471112345678:b")),
            Resource("c", ("arn", "arn:aws:acm:us-east-1:471112345678:certificate/1")),
            Resource("d", ("arn", "arn:aws:sqs:eu-west-1:999999999999:d")),
        ]);

        Assert.Equal(("471112345678", "eu-west-1"), (cloud.AccountOf(null), cloud.RegionOf(null)));
    }

    [Fact]
    public void A_region_of_its_own_and_the_default_provider_go_before_ARNs()
    {
        Assert.Equal("eu-north-1", Of([Resource("a", ("arn", "arn:aws:x:eu-west-1:471112345678:a"), ("region", "eu-north-1"))]).RegionOf(null));
        var provider = Resource("default_7_8_0", ("region", "ap-south-1")) with { Type = "pulumi:providers:aws" };
        Assert.Equal("ap-south-1", DeployedCloud.Of(Plan([Resource("a", ("arn", "arn:aws:x:eu-west-1:471112345678:a"))]), [provider]).RegionOf(null));
    }

    [Fact]
    public void An_explicit_provider_has_its_own_account_and_region()
    {
        var cloud = Of([
            Resource("a", ("arn", "arn:aws:sqs:eu-west-1:471112345678:a")),
            Resource("b", ("arn", "arn:aws:sqs:us-east-1:888888888888:b")) with { Options = new PlannedOptions { Provider = Other } },
        ]);

        Assert.Equal(("888888888888", "us-east-1"), (cloud.AccountOf(Other), cloud.RegionOf(Other)));
        Assert.Equal(("471112345678", "eu-west-1"), (cloud.AccountOf(null), cloud.RegionOf(null)));
        Assert.Equal(("471112345678", null), (cloud.AccountOf("urn:pulumi:dev::shop::pulumi:providers:aws::new"), cloud.RegionOf("urn:pulumi:dev::shop::pulumi:providers:aws::new")));
    }

    [Fact]
    public void Where_no_ARN_has_an_account_what_is_said_of_others_does()
    {
        var policy = """{"Statement":[{"Condition":{"StringEquals":{"aws:SourceAccount":"471112345678"}}}]}""";

        Assert.Equal("471112345678", Of([Resource("a", ("arn", "arn:aws:s3:::a")) with { Inputs = Map(("policy", policy)) }]).AccountOf(null));
        Assert.Null(Of([Resource("a", ("arn", "arn:aws:s3:::a"), ("size", "123456789012"))]).AccountOf(null));
    }

    [Fact]
    public void What_is_only_read_or_is_a_symbol_does_not_count()
    {
        var cloud = Of([
            Resource("a", ("arn", "arn:aws:sqs:eu-west-1:471112345678:a")) with { IsRead = true },
            Resource("b", ("arn", "arn:aws:sqs:${x.region}:${x.account}:b")),
            Resource("c", ("arn", "no ARN")),
        ]);

        Assert.Equal((null, null), (cloud.AccountOf(null), cloud.RegionOf(null)));
    }

    [Theory]
    [InlineData("", "eu-west-1a eu-west-1b eu-west-1c")]
    [InlineData("eu-west-1b eu-west-1c", "eu-west-1b eu-west-1c eu-west-1d")]
    [InlineData("eu-west-1a eu-west-1c", "eu-west-1a eu-west-1c eu-west-1d")]
    [InlineData("eu-west-1d eu-west-1c eu-west-1b eu-west-1a", "eu-west-1a eu-west-1b eu-west-1c eu-west-1d")]
    [InlineData("eu-west-1z", "eu-west-1z")]
    [InlineData("us-east-1b eu-west-10b", "eu-west-1a eu-west-1b eu-west-1c")]
    public void Zones_are_those_in_use_and_enough_others_after_them(string used, string expected)
    {
        var zones = used.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected, string.Join(' ', Of([.. zones.Select(zone => Resource(zone, ("availabilityZone", zone)))]).ZonesOf("eu-west-1")));
    }

    [Fact]
    public void Ids_of_zones_are_those_of_the_account()
    {
        var cloud = Of([Resource("a", ("availabilityZone", "eu-west-1a"), ("availabilityZoneId", "euw1-az3")), Resource("b", ("availabilityZone", "eu-west-1a"))]);

        Assert.Equal(("euw1-az3", null), (cloud.ZoneIdOf("eu-west-1a"), cloud.ZoneIdOf("eu-west-1b")));
    }

    private static DeployedCloud Of(PlannedResource[] resources) => DeployedCloud.Of(Plan(resources), []);

    private static Plan Plan(PlannedResource[] resources) => new() { Project = "shop", Stack = "dev", Resources = [.. resources] };

    private static PlannedResource Resource(string name, params (string Key, PlanValue Value)[] outputs) => new()
    {
        Urn = $"urn:pulumi:dev::shop::aws:t/r:R::{name}",
        Type = "aws:t/r:R",
        Name = name,
        Outputs = Map(outputs),
    };

    private static MapValue Map(params (string Key, PlanValue Value)[] entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
