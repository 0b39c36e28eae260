using Infra.Plans;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

public sealed class RegistrationTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public async Task A_resource_under_the_stack_has_a_urn_without_the_stacks_type()
    {
        await using var client = await EngineClient.StartAsync();

        var answer = await client.RegisterAsync(Queue, "orders");

        Assert.Equal("urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders", answer.Urn);
        Assert.Equal(EngineClient.StackUrn, client.Planned(answer.Urn).Parent);
    }

    [Fact]
    public async Task A_resource_without_a_parent_belongs_to_the_stack()
    {
        await using var client = await EngineClient.StartAsync();

        var answer = await client.RegisterAsync(Queue, "orders", parent: "");

        Assert.Equal(EngineClient.StackUrn, client.Planned(answer.Urn).Parent);
    }

    [Fact]
    public async Task A_nested_resource_carries_the_types_of_all_components_above_it()
    {
        await using var client = await EngineClient.StartAsync();

        var shop = await client.RegisterComponentAsync("infra:shop:Shop", "shop");
        var queue = await client.RegisterComponentAsync("infra:queue:Queue", "shop-orders", shop.Urn);
        var inner = await client.RegisterAsync(Queue, "shop-orders-queue", parent: queue.Urn);

        Assert.Equal("urn:pulumi:dev::shop::infra:shop:Shop$infra:queue:Queue$aws:sqs/queue:Queue::shop-orders-queue", inner.Urn);
        var plan = client.Engine.Complete();
        Assert.Equal(ResourceKind.Component, plan.Find(queue.Urn)!.Kind);
        Assert.Equal([EngineClient.StackUrn, shop.Urn, queue.Urn, inner.Urn], plan.Resources.Select(resource => resource.Urn));
    }

    [Fact]
    public async Task All_options_reach_the_plan()
    {
        await using var client = await EngineClient.StartAsync();
        var provider = await client.RegisterAsync("pulumi:providers:aws", "eu", """{ "region": "eu-west-1" }""");
        var other = await client.RegisterAsync(Queue, "other");

        var answer = await client.RegisterAsync(Queue, "orders", """{ "name": "o", "policy": "p" }""", with: request =>
        {
            request.Protect = true;
            request.RetainOnDelete = false;
            request.DeleteBeforeReplace = true;
            request.DeleteBeforeReplaceDefined = true;
            request.Dependencies.Add([other.Urn, EngineClient.StackUrn]);
            request.PropertyDependencies["policy"] = new() { Urns = { other.Urn } };
            request.PropertyDependencies["name"] = new();
            request.IgnoreChanges.Add("tags");
            request.ReplaceOnChanges.Add("name");
            request.HideDiffs.Add("policy");
            request.AdditionalSecretOutputs.Add("url");
            request.ImportId = "https://sqs/1";
            request.DeletedWith = other.Urn;
            request.ReplaceWith.Add(other.Urn);
            request.ReplacementTrigger = Google.Protobuf.WellKnownTypes.Value.ForNumber(3);
            request.Version = "7.48.0";
            request.PluginDownloadURL = "https://example.com";
            request.Provider = $"{provider.Urn}::{provider.Id}";
            request.CustomTimeouts = new() { Create = "1h30m", Update = "90s", Delete = "" };
            request.EnvVarMappings["A"] = "B";
            request.SourcePosition = new() { Uri = "project:///Shop.cs", Line = 12, Column = 5 };
        });

        var planned = client.Planned(answer.Urn);
        Assert.Equal(
            new PlannedOptions
            {
                Protect = true,
                RetainOnDelete = false,
                DeleteBeforeReplace = true,
                IgnoreChanges = ["tags"],
                ReplaceOnChanges = ["name"],
                HideDiffs = ["policy"],
                AdditionalSecretOutputs = ["url"],
                ImportId = "https://sqs/1",
                DeletedWith = other.Urn,
                ReplaceWith = [other.Urn],
                ReplacementTrigger = 3,
                Version = "7.48.0",
                PluginDownloadUrl = "https://example.com",
                Provider = provider.Urn,
                Timeouts = new PlannedTimeouts(TimeSpan.FromMinutes(90), TimeSpan.FromSeconds(90), null),
                EnvironmentVariables = ValueMap.Create([KeyValuePair.Create("A", "B")]),
            },
            planned.Options);
        Assert.Equal([other.Urn, EngineClient.StackUrn], planned.Dependencies);
        Assert.Equal(["policy"], planned.PropertyDependencies.Keys);
        Assert.Equal(new Plans.SourcePosition("project:///Shop.cs", 12, 5), planned.Source);
        Assert.Equal("https://sqs/1", planned.Id);
    }

    [Fact]
    public async Task Protection_and_retention_are_passed_down_unless_a_child_says_otherwise()
    {
        await using var client = await EngineClient.StartAsync();
        var parent = await client.RegisterComponentAsync("infra:queue:Queue", "orders", with: request =>
        {
            request.Protect = true;
            request.RetainOnDelete = true;
        });

        var heir = await client.RegisterAsync(Queue, "orders-queue", parent: parent.Urn);
        var rebel = await client.RegisterAsync(Queue, "orders-dead", parent: parent.Urn, with: request => request.Protect = false);

        Assert.True(client.Planned(heir.Urn).Options.Protect);
        Assert.True(client.Planned(heir.Urn).Options.RetainOnDelete);
        Assert.False(client.Planned(rebel.Urn).Options.Protect);
    }

    [Fact]
    public async Task A_component_hands_its_providers_down_by_package()
    {
        await using var client = await EngineClient.StartAsync();
        var aws = await client.RegisterAsync("pulumi:providers:aws", "eu");
        var component = await client.RegisterComponentAsync("infra:queue:Queue", "orders", with: request => request.Providers["aws"] = $"{aws.Urn}::{aws.Id}");
        var nested = await client.RegisterComponentAsync("infra:queue:Inner", "orders-inner", component.Urn);

        var queue = await client.RegisterAsync(Queue, "orders-queue", parent: nested.Urn);
        var pet = await client.RegisterAsync("random:index/randomPet:RandomPet", "orders-pet", parent: nested.Urn);

        Assert.Equal(aws.Urn, client.Planned(queue.Urn).Options.Provider);
        Assert.Null(client.Planned(pet.Urn).Options.Provider);
        Assert.Equal([KeyValuePair.Create("aws", aws.Urn)], client.Planned(component.Urn).Options.Providers);
    }

    [Fact]
    public async Task A_remote_component_and_a_read_resource_are_marked_as_such()
    {
        await using var client = await EngineClient.StartAsync();

        var remote = await client.RegisterAsync("eks:index:Cluster", "main", custom: false, with: request => request.Remote = true);
        var read = await client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, new ReadResourceRequest
        {
            Type = "aws:ec2/vpc:Vpc",
            Name = "shared",
            Id = "vpc-123",
            Parent = EngineClient.StackUrn,
            Properties = EngineClient.Json("""{ "cidrBlock": "10.0.0.0/16" }"""),
        });

        Assert.Equal(ResourceKind.RemoteComponent, client.Planned(remote.Urn).Kind);
        Assert.Null(client.Planned(remote.Urn).Id);
        Assert.True(client.Planned(read.Urn).IsRead);
        Assert.Equal("vpc-123", client.Planned(read.Urn).Id);
        Assert.Equal("arn:aws:ec2:us-east-1:123456789012:vpc/vpc-123", read.Properties.Fields["arn"].StringValue);
    }

    [Fact]
    public async Task A_package_reference_stands_for_the_version_of_the_package()
    {
        await using var client = await EngineClient.StartAsync();
        var package = await client.Channel.CallAsync(
            ResourceMonitorMethods.RegisterPackage,
            new RegisterPackageRequest { Name = "terraform-provider", Version = "1.0.0", Parameterization = new Parameterization { Name = "hashicups", Version = "0.3.0" } });

        var answer = await client.RegisterAsync("hashicups:index:Order", "coffee", with: request => request.PackageRef = package.Ref);

        Assert.Equal("0.3.0", client.Planned(answer.Urn).Options.Version);
    }

    [Fact]
    public async Task Ten_thousand_resources_registered_at_once_give_the_same_plan_each_time()
    {
        var first = await RegisterManyAsync(10_000, step: 1);
        var second = await RegisterManyAsync(10_000, step: 7);

        Assert.Equal(10_101, first.Resources.Count);
        Assert.Equal(PlanJson.ToBytes(first), PlanJson.ToBytes(second));
    }

    private static async Task<Plan> RegisterManyAsync(int count, int step)
    {
        await using var client = await EngineClient.StartAsync();
        var components = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => client.RegisterComponentAsync("infra:queue:Queue", $"group-{i}")));
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => i * step % count).Select(i =>
            client.RegisterAsync(Queue, $"queue-{i}", """{ "delaySeconds": 5, "tags": { "owner": "shop" } }""", parent: components[i % 100].Urn)));
        return client.Engine.Complete();
    }
}
