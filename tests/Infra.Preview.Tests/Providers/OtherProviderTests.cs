using Infra.Plans;
using Infra.Preview.Providers;
using Infra.Preview.Tests.Engine;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Providers;

public sealed class OtherProviderTests
{
    [Fact]
    public async Task A_random_password_is_a_secret_that_says_where_it_comes_from()
    {
        await using var client = await EngineClient.StartAsync();

        var password = await client.RegisterAsync("random:index/randomPassword:RandomPassword", "db", """{ "length": 32 }""");

        Assert.Equal("none", password.Id);
        Assert.Equal(SecretValue.From(new ReferenceValue(password.Urn, "result")), client.Planned(password.Urn).Outputs["result"]);
    }

    [Theory]
    [InlineData("randomString:RandomString", "result")]
    [InlineData("randomUuid:RandomUuid", "result")]
    [InlineData("randomId:RandomId", "hex")]
    public async Task Random_texts_are_symbols(string type, string property)
    {
        await using var client = await EngineClient.StartAsync();

        var random = await client.RegisterAsync($"random:index/{type}", "suffix");

        Assert.Matches($@"^\$\{{suffix~[0-9a-f]{{8}}\.{property}\}}$", random.Object.Fields[property].StringValue);
    }

    [Fact]
    public async Task A_random_number_is_unknown_and_a_prefix_is_not()
    {
        await using var client = await EngineClient.StartAsync();

        var number = await client.RegisterAsync("random:index/randomInteger:RandomInteger", "n", """{ "min": 1, "max": 6 }""");
        var id = await client.RegisterAsync("random:index/randomId:RandomId", "id", """{ "prefix": "shop-" }""");

        Assert.Equal(UnknownValue.Of(UnknownType.Number), client.Planned(number.Urn).Outputs["result"]);
        Assert.Equal("shop-${id.hex}", client.Planned(id.Urn).Outputs["hex"]);
    }

    [Fact]
    public async Task A_kubernetes_object_gets_a_name_a_namespace_and_the_clusters_metadata()
    {
        await using var client = await EngineClient.StartAsync(
            new FakeShapes().Resource("kubernetes:apps/v1:Deployment", "apiVersion kind metadata:map spec:map status:map", "apiVersion kind metadata spec"));

        var deployment = await client.RegisterAsync("kubernetes:apps/v1:Deployment", "api", """{ "metadata": { "labels": { "app": "api" } }, "spec": { "replicas": 2 } }""");

        var metadata = deployment.Object.Fields["metadata"].StructValue.Fields;
        Assert.Matches("^api-[0-9a-f]{7}$", metadata["name"].StringValue);
        Assert.Equal("default", metadata["namespace"].StringValue);
        Assert.Equal($"default/{metadata["name"].StringValue}", deployment.Id);
        Assert.Equal("api", metadata["labels"].StructValue.Fields["app"].StringValue);
        var planned = client.Planned(deployment.Urn);
        Assert.Equal("metadata.name", planned.AutoNamed);
        Assert.Equal(new ReferenceValue(deployment.Urn, "metadata.uid"), ((MapValue)planned.Outputs["metadata"])["uid"]);
        Assert.Equal(UnknownValue.Of(UnknownType.Map), planned.Outputs["status"]);
    }

    [Fact]
    public async Task What_belongs_to_the_whole_cluster_has_no_namespace()
    {
        await using var client = await EngineClient.StartAsync();

        var space = await client.RegisterAsync("kubernetes:core/v1:Namespace", "shop", """{ "metadata": { "name": "shop" } }""");

        Assert.Equal("shop", space.Id);
        Assert.False(space.Object.Fields["metadata"].StructValue.Fields.ContainsKey("namespace"));
    }

    [Fact]
    public async Task A_provider_gets_an_id_of_its_own_that_is_the_same_each_time()
    {
        await using var client = await EngineClient.StartAsync();
        await using var other = await EngineClient.StartAsync();

        var provider = await client.RegisterAsync("pulumi:providers:aws", "eu", """{ "region": "eu-west-1" }""");

        Assert.True(Guid.TryParse(provider.Id, out _));
        Assert.Equal(provider.Id, (await other.RegisterAsync("pulumi:providers:aws", "eu")).Id);
        Assert.Equal("eu-west-1", provider.Object.Fields["region"].StringValue);
    }

    [Fact]
    public async Task A_type_that_nobody_knows_answers_its_inputs_and_an_id()
    {
        await using var client = await EngineClient.StartAsync();

        var thing = await client.RegisterAsync("acme:index:Thing", "thing", """{ "size": 3 }""");

        Assert.Equal(EngineClient.Json("""{ "size": 3 }"""), thing.Object);
        Assert.Matches(@"^\$\{thing~[0-9a-f]{8}\.id\}$", thing.Id);
    }

    [Theory]
    [InlineData("acme/network/prod", "acme/network/prod")]
    [InlineData("network/prod", "acme/network/prod")]
    [InlineData("acme/network/prod", "network/prod")]
    public async Task A_stack_reference_is_answered_from_the_fixtures(string referredTo, string fixture)
    {
        var outputs = new MapValue([new("vpcId", "vpc-1"), new("zone", PlanValue.Null), new("key", "hunter2-hunter2")]);
        await using var client = await EngineClient.StartAsync(
            fixtures: new Fixtures { StackReferences = ValueMap.Create([KeyValuePair.Create(fixture, new StackFixture(outputs, ["key"]))]) });

        var reference = await ReadStackAsync(client, referredTo);

        var fields = reference.Properties.Fields["outputs"].StructValue.Fields;
        Assert.Equal("vpc-1", fields["vpcId"].StringValue);
        Assert.Matches(@"^\$\{network~[0-9a-f]{8}\.zone\}$", fields["zone"].StringValue);
        Assert.Equal(["key"], reference.Properties.Fields["secretOutputNames"].ListValue.Values.Select(name => name.StringValue));
        Assert.Equal(SecretValue.Instance, ((MapValue)client.Planned(reference.Urn).Outputs["outputs"])["key"]);
    }

    [Fact]
    public async Task A_stack_without_a_fixture_has_unknown_outputs()
    {
        await using var client = await EngineClient.StartAsync();

        var reference = await ReadStackAsync(client, "acme/network/prod");

        Assert.Equal(Wire.Unknown.Trim('"'), reference.Properties.Fields["outputs"].StringValue);
        Assert.Equal(UnknownValue.Of(UnknownType.Map), client.Planned(reference.Urn).Outputs["outputs"]);
    }

    private static Task<ReadResourceResponse> ReadStackAsync(EngineClient client, string stack)
    {
        return client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, new ReadResourceRequest
        {
            Type = "pulumi:pulumi:StackReference",
            Name = "network",
            Id = stack,
            Parent = EngineClient.StackUrn,
            Properties = EngineClient.Json($$"""{ "name": "{{stack}}" }"""),
            AcceptSecrets = true,
        });
    }
}
