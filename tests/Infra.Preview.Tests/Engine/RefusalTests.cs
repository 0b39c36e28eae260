using Infra.Plans;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

/// <summary>What a Pulumi engine refuses, the preview refuses too, in words that name the resource.</summary>
public sealed class RefusalTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public async Task Two_resources_with_one_urn_are_both_named()
    {
        await using var client = await EngineClient.StartAsync();
        await client.RegisterAsync(Queue, "orders", with: At("Shop.cs", 10));

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: At("Billing.cs", 20)));

        Assert.Equal(GrpcStatusCode.AlreadyExists, refusal.Status);
        Assert.Equal(
            "Two resources have the URN urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders: 'orders' (aws:sqs/queue:Queue) declared at Shop.cs:10 and "
            + "'orders' (aws:sqs/queue:Queue) declared at Billing.cs:20. Give one of them another name or another parent.",
            refusal.Detail);
        Assert.True(client.Engine.HasErrors);
        Assert.Equal([refusal.Detail], client.Engine.Complete().Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task A_parent_that_is_not_registered_is_named()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", parent: "urn:pulumi:dev::shop::infra:queue:Queue::gone"));

        Assert.Equal("'orders' (aws:sqs/queue:Queue) names the parent urn:pulumi:dev::shop::infra:queue:Queue::gone, which the program has not registered.", refusal.Detail);
    }

    [Theory]
    [InlineData("", "orders", "The resource 'orders' has no type.")]
    [InlineData(Queue, "", "A resource of type aws:sqs/queue:Queue has no name.")]
    [InlineData("Queue", "orders", "The resource 'orders' has the type 'Queue', which is not of the form package:module:Type.")]
    [InlineData("aws::Queue", "orders", "The resource 'orders' has the type 'aws::Queue', which is not of the form package:module:Type.")]
    public async Task A_resource_needs_a_type_token_and_a_name(string type, string name, string message)
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(type, name));

        Assert.Equal(message, refusal.Detail);
    }

    [Fact]
    public async Task A_component_may_be_called_anything()
    {
        await using var client = await EngineClient.StartAsync();

        Assert.Equal("urn:pulumi:dev::shop::MyComponent::x", (await client.RegisterComponentAsync("MyComponent", "x")).Urn);
    }

    [Fact]
    public async Task The_stack_cannot_have_a_parent()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(ResourceUrn.StackType, "other", custom: false));

        Assert.Equal($"The stack resource 'other' (pulumi:pulumi:Stack) cannot have a parent, but names {EngineClient.StackUrn}.", refusal.Detail);
    }

    [Theory]
    [InlineData("nonsense", "'orders' (aws:sqs/queue:Queue) names the provider 'nonsense', which is not a provider's URN and id.")]
    [InlineData(
        "urn:pulumi:dev::shop::pulumi:providers:aws::gone::1",
        "'orders' (aws:sqs/queue:Queue) names the provider urn:pulumi:dev::shop::pulumi:providers:aws::gone, which the program has not registered.")]
    public async Task A_provider_must_be_registered(string reference, string message)
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: request => request.Provider = reference));

        Assert.Equal(message, refusal.Detail);
    }

    [Fact]
    public async Task An_alias_that_is_another_resources_urn_is_refused_whichever_comes_first()
    {
        await using var client = await EngineClient.StartAsync();
        await client.RegisterAsync(Queue, "old");

        var later = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "new", with: Alias("old")));
        await client.RegisterAsync(Queue, "second", with: Alias("first"));
        var earlier = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "first"));

        Assert.Equal(
            "The resource urn:pulumi:dev::shop::aws:sqs/queue:Queue::new has the alias urn:pulumi:dev::shop::aws:sqs/queue:Queue::old, "
            + "but the program also declares a resource with that URN: remove the alias or rename that resource.",
            later.Detail);
        Assert.Contains("The resource urn:pulumi:dev::shop::aws:sqs/queue:Queue::second has the alias", earlier.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_resources_cannot_have_been_the_same_one()
    {
        await using var client = await EngineClient.StartAsync();
        await client.RegisterAsync(Queue, "one", with: Alias("old"));

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "two", with: Alias("old")));

        Assert.StartsWith("The alias urn:pulumi:dev::shop::aws:sqs/queue:Queue::old is claimed by two resources", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_one_is_refused()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: request =>
            request.Object.Fields["delaySeconds"] = Google.Protobuf.WellKnownTypes.Value.ForNumber(double.NaN)));

        Assert.Equal("'orders' (aws:sqs/queue:Queue): a property is NaN, which a provider cannot take.", refusal.Detail);
    }

    [Fact]
    public async Task A_timeout_that_is_no_duration_is_refused()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: request => request.CustomTimeouts = new() { Create = "5 minutes" }));

        Assert.Equal("'orders' (aws:sqs/queue:Queue): '5 minutes' is not a duration such as 5m or 1h30m.", refusal.Detail);
    }

    [Fact]
    public async Task Outputs_can_be_registered_for_known_components_only()
    {
        await using var client = await EngineClient.StartAsync();
        var queue = await client.RegisterAsync(Queue, "orders");

        var unknown = await EngineClient.RefusalAsync(() => client.RegisterOutputsAsync("urn:pulumi:dev::shop::x:y:Z::gone", "{}"));
        var custom = await EngineClient.RefusalAsync(() => client.RegisterOutputsAsync(queue.Urn, "{}"));

        Assert.Equal("The outputs of 'urn:pulumi:dev::shop::x:y:Z::gone' cannot be registered: there is no such resource.", unknown.Detail);
        Assert.Equal("Outputs were registered for 'orders' (aws:sqs/queue:Queue): only components and the stack have outputs of their own.", custom.Detail);
    }

    [Fact]
    public async Task A_read_needs_an_id_and_may_be_repeated_with_the_same_one()
    {
        await using var client = await EngineClient.StartAsync();
        var request = new ReadResourceRequest { Type = "aws:ec2/vpc:Vpc", Name = "shared", Parent = EngineClient.StackUrn };

        var refusal = await EngineClient.RefusalAsync(() => client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, request));
        request.Id = "vpc-1";
        await client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, request);
        await client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, request);
        request.Id = "vpc-2";
        var other = await EngineClient.RefusalAsync(() => client.Channel.CallAsync(ResourceMonitorMethods.ReadResource, request));

        Assert.Equal("'shared' (aws:ec2/vpc:Vpc) cannot be read: it has no id.", refusal.Detail);
        Assert.StartsWith("Two resources have the URN urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::shared", other.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_package_reference_is_refused()
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: request => request.PackageRef = "nope"));

        Assert.Equal("'orders' (aws:sqs/queue:Queue) names the package 'nope', which is not registered.", refusal.Detail);
    }

    private static Action<RegisterResourceRequest> At(string file, int line) => request => request.SourcePosition = new() { Uri = file, Line = line };

    private static Action<RegisterResourceRequest> Alias(string name) => request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = name } });
}
