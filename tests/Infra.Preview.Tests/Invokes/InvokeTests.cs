using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Preview.Tests.Engine;

namespace Infra.Preview.Tests.Invokes;

public sealed class InvokeTests
{
    private const string Zones = "aws:index/getAvailabilityZones:getAvailabilityZones";

    [Theory]
    [InlineData("{}", "eu-west-1a eu-west-1b eu-west-1c")]
    [InlineData("""{ "region": "us-east-1" }""", "us-east-1a us-east-1b us-east-1c")]
    [InlineData("""{ "excludeNames": ["eu-west-1b"] }""", "eu-west-1a eu-west-1c")]
    [InlineData("""{ "excludeZoneIds": ["euw1-az1"] }""", "eu-west-1b eu-west-1c")]
    [InlineData("""{ "state": "available" }""", "eu-west-1a eu-west-1b eu-west-1c")]
    [InlineData("""{ "state": "impaired" }""", "")]
    [InlineData("""{ "filters": [{ "name": "opt-in-status", "values": ["opt-in-not-required"] }] }""", "eu-west-1a eu-west-1b eu-west-1c")]
    [InlineData("""{ "filters": [{ "name": "opt-in-status", "values": ["opted-in"] }] }""", "")]
    [InlineData("""{ "filters": [{ "name": "zone-name", "values": ["eu-west-1c"] }] }""", "eu-west-1c")]
    public async Task Availability_zones_are_those_of_the_region_less_what_is_left_out(string args, string zones)
    {
        await using var client = await InIrelandAsync();

        var result = await client.InvokeAsync(Zones, args);

        Assert.Equal(zones, string.Join(' ', result.Fields["names"].ListValue.Values.Select(zone => zone.StringValue)));
        Assert.Equal(result.Fields["names"].ListValue.Values.Count, result.Fields["zoneIds"].ListValue.Values.Count);
    }

    [Fact]
    public async Task Availability_zones_can_be_fixed()
    {
        await using var client = await EngineClient.StartAsync(fixtures: new Fixtures { Region = "us-west-1", AvailabilityZones = ["us-west-1b", "us-west-1c"] });

        var result = await client.InvokeAsync(Zones);
        var elsewhere = await client.InvokeAsync(Zones, """{ "region": "eu-west-1" }""");

        Assert.Equal(["us-west-1b", "us-west-1c"], result.Fields["names"].ListValue.Values.Select(zone => zone.StringValue));
        Assert.Equal(["usw1-az1", "usw1-az2"], result.Fields["zoneIds"].ListValue.Values.Select(zone => zone.StringValue));
        Assert.Equal(3, elsewhere.Fields["names"].ListValue.Values.Count);
    }

    [Fact]
    public async Task The_caller_the_region_and_the_partition_are_known()
    {
        await using var client = await InIrelandAsync();
        var china = await client.RegisterAsync("pulumi:providers:aws", "cn", """{ "region": "cn-north-1" }""");

        var caller = await client.InvokeAsync("aws:index/getCallerIdentity:getCallerIdentity");
        var region = await client.InvokeAsync("aws:index/getRegion:getRegion");
        var partition = await client.InvokeAsync("aws:index/getPartition:getPartition", provider: $"{china.Urn}::{china.Id}");

        Assert.Equal("123456789012", caller.Fields["accountId"].StringValue);
        Assert.Equal(("eu-west-1", "eu-west-1", "eu-west-1"), (region.Fields["id"].StringValue, region.Fields["name"].StringValue, region.Fields["region"].StringValue));
        Assert.Equal(("aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"), (partition.Fields["partition"].StringValue, partition.Fields["dnsSuffix"].StringValue, partition.Fields["reverseDnsPrefix"].StringValue));
    }

    [Fact]
    public async Task What_exists_in_the_account_is_symbolic_and_read_in_the_plan_by_the_call()
    {
        await using var client = await InIrelandAsync();

        var vpc = await client.InvokeAsync("aws:ec2/getVpc:getVpc", """{ "default": true }""");
        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "q", $$"""{ "policy": "vpc {{vpc.Fields["id"].StringValue}}" }""");

        var plan = client.Engine.Complete();
        Assert.Equal("vpc ${getVpc(default=true).id}", plan.Find(queue.Urn)!.Inputs["policy"]);
        Assert.Equal("id", plan.Symbols["${getVpc(default=true).id}"].Property);
        Assert.True(vpc.Fields["default"].BoolValue);
    }

    [Fact]
    public async Task What_stands_within_an_object_is_symbolic_too()
    {
        await using var client = await InIrelandAsync();

        var cluster = await client.InvokeAsync("aws:eks/getCluster:getCluster", """{ "name": "main" }""");

        var authority = cluster.Fields["certificateAuthorities"].ListValue.Values[0].StructValue.Fields["data"].StringValue;
        var vpc = cluster.Fields["vpcConfig"].StructValue;
        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "q", $$"""{ "policy": "{{authority}} {{vpc.Fields["clusterSecurityGroupId"].StringValue}} {{vpc.Fields["vpcId"].StringValue}}" }""");
        Assert.Equal(
            "${getCluster(name=main).certificateAuthorities[0].data} ${getCluster(name=main).vpcConfig.clusterSecurityGroupId} ${getCluster(name=main).vpcConfig.vpcId}",
            client.Engine.Complete().Find(queue.Urn)!.Inputs["policy"]);
    }

    [Fact]
    public async Task Lists_of_ids_have_one_for_each_zone()
    {
        await using var client = await InIrelandAsync();

        var subnets = await client.InvokeAsync("aws:ec2/getSubnets:getSubnets");

        Assert.Equal(3, subnets.Fields["ids"].ListValue.Values.Count);
    }

    [Fact]
    public async Task A_secret_argument_does_not_show_in_the_name_of_the_result()
    {
        await using var client = await InIrelandAsync();

        var parameter = await client.InvokeAsync("aws:ssm/getParameter:getParameter", $$"""{ "name": {{Wire.Secret("\"/prod/hunter2\"")}} }""");

        Assert.DoesNotContain("hunter2", parameter.Fields["arn"].StringValue, StringComparison.Ordinal);
        Assert.Equal(EngineClient.Json($$"""{ "x": {{Wire.Secret("\"y\"")}} }""").Fields["x"].StructValue.Fields.Keys.Order(), parameter.Fields["value"].StructValue.Fields.Keys.Order());
    }

    [Fact]
    public async Task A_function_with_a_result_class_answers_symbols_for_its_properties()
    {
        await using var client = await EngineClient.StartAsync(new FakeShapes().Result("acme:index:getThing", "id name size:number note? names:list"));

        var thing = await client.InvokeAsync("acme:index:getThing", """{ "name": "x" }""");

        Assert.Equal("x", thing.Fields["name"].StringValue);
        Assert.Matches(@"^\$\{getThing\(name=x\)~[0-9a-f]{8}\.id\}$", thing.Fields["id"].StringValue);
        Assert.Equal(Wire.Unknown.Trim('"'), thing.Fields["size"].StringValue);
        Assert.Equal(Wire.Unknown.Trim('"'), thing.Fields["names"].StringValue);
        Assert.True(thing.Fields["note"].HasNullValue);
    }

    [Fact]
    public async Task A_function_nobody_knows_is_refused_with_the_fixture_that_would_answer_it()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.InvokeAsync("acme:index:getThing", """{ "name": "x", "id": 1 }"""));

        Assert.Equal(
            "The function acme:index:getThing (arguments: id, name) asks the cloud, and an offline preview has no answer for it. Put one into the fixtures file: "
            + "an entry under 'invokes' with 'token: acme:index:getThing' and 'result:' with the properties that the program uses.",
            refusal.Detail);
    }

    [Fact]
    public async Task Of_several_fixtures_the_one_with_the_most_matching_arguments_answers()
    {
        static InvokeFixture Fixture(string name, MapValue? args) => new("acme:index:getThing", new MapValue([new("name", name)]), args);
        await using var client = await EngineClient.StartAsync(fixtures: new Fixtures
        {
            Invokes =
            [
                Fixture("any", args: null),
                Fixture("one", new MapValue([new("id", 1)])),
                Fixture("one in eu", new MapValue([new("id", 1), new("region", "eu")])),
            ],
        });

        async Task<string> NameAsync(string args) => (await client.InvokeAsync("acme:index:getThing", args)).Fields["name"].StringValue;

        Assert.Equal("any", await NameAsync("""{ "id": 2 }"""));
        Assert.Equal("one", await NameAsync("""{ "id": 1, "region": "us" }"""));
        Assert.Equal("one in eu", await NameAsync("""{ "id": 1, "region": "eu", "more": true }"""));
    }

    [Fact]
    public async Task A_fixture_goes_over_the_known_answer_property_by_property()
    {
        await using var client = await EngineClient.StartAsync(fixtures: new Fixtures
        {
            Invokes = [new InvokeFixture("aws:index/getCallerIdentity:getCallerIdentity", new MapValue([new("userId", "me")]))],
        });

        var caller = await client.InvokeAsync("aws:index/getCallerIdentity:getCallerIdentity");

        Assert.Equal(("me", "123456789012"), (caller.Fields["userId"].StringValue, caller.Fields["accountId"].StringValue));
    }

    private static Task<EngineClient> InIrelandAsync()
    {
        return EngineClient.StartAsync(config: new Dictionary<string, ConfigEntry> { ["aws:region"] = new("eu-west-1") });
    }
}
