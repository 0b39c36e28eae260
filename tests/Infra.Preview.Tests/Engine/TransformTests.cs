using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

public sealed class TransformTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public async Task Transforms_run_from_the_resource_over_its_parents_to_the_stack()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        await client.Channel.CallAsync(ResourceMonitorMethods.RegisterStackTransform, callbacks.Transform(Append("stack")));
        var outer = await client.RegisterComponentAsync("infra:a:A", "outer", with: request => request.Transforms.Add(callbacks.Transform(Append("outer"))));
        var inner = await client.RegisterComponentAsync("infra:b:B", "inner", outer.Urn, request => request.Transforms.Add(callbacks.Transform(Append("inner"))));

        var queue = await client.RegisterAsync(
            Queue, "orders", """{ "name": "" }""", parent: inner.Urn, with: request => request.Transforms.Add(callbacks.Transform(Append("own"))));

        Assert.Equal(" own inner outer stack", client.Planned(queue.Urn).Inputs["name"]);
        Assert.Equal(" outer stack", client.Planned(outer.Urn).Inputs["name"]);
    }

    [Fact]
    public async Task A_transform_sees_the_resource_and_may_change_its_options()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        TransformRequest? seen = null;
        var transform = callbacks.Transform(request =>
        {
            seen = request;
            var options = request.Options.Clone();
            options.Protect = true;
            options.IgnoreChanges.Add("policy");
            options.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
            return new TransformResponse { Properties = request.Properties, Options = options };
        });

        var queue = await client.RegisterAsync(Queue, "orders", """{ "delaySeconds": 5 }""", with: request =>
        {
            request.Transforms.Add(transform);
            request.IgnoreChanges.Add("tags");
            request.RetainOnDelete = true;
            request.CustomTimeouts = new() { Create = "5m" };
        });

        Assert.Equal((Queue, "orders", true, EngineClient.StackUrn), (seen!.Type, seen.Name, seen.Custom, seen.Parent));
        Assert.Equal(5, seen.Properties.Fields["delaySeconds"].NumberValue);
        var options = client.Planned(queue.Urn).Options;
        Assert.Equal((true, true), (options.Protect, options.RetainOnDelete));
        Assert.Equal(["tags", "policy"], options.IgnoreChanges);
        Assert.Equal(["urn:pulumi:dev::shop::aws:sqs/queue:Queue::old"], options.Aliases);
        Assert.Equal(TimeSpan.FromMinutes(5), options.Timeouts!.Create);
    }

    [Fact]
    public async Task A_transform_that_fails_refuses_the_resource()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        var transform = callbacks.Transform(_ => throw new GrpcException(GrpcStatusCode.Unknown, "no queues today"));

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync(Queue, "orders", with: request => request.Transforms.Add(transform)));

        Assert.Equal("A transform of 'orders' (aws:sqs/queue:Queue) failed: no queues today", refusal.Detail);
    }

    [Fact]
    public async Task An_invoke_transform_changes_the_arguments()
    {
        await using var client = await EngineClient.StartAsync();
        await using var callbacks = await ProgramCallbacks.StartAsync();
        var transform = callbacks.Add(TransformInvokeRequest.Parser, request =>
        {
            Assert.Equal("aws:index/getAvailabilityZones:getAvailabilityZones", request.Token);
            var arguments = request.Args.Clone();
            arguments.Fields["region"] = Value.ForString("eu-west-1");
            return new TransformInvokeResponse { Args = arguments, Options = request.Options };
        });
        await client.Channel.CallAsync(ResourceMonitorMethods.RegisterStackInvokeTransform, transform);

        var zones = await client.InvokeAsync("aws:index/getAvailabilityZones:getAvailabilityZones");

        Assert.Equal(["eu-west-1a", "eu-west-1b", "eu-west-1c"], zones.Fields["names"].ListValue.Values.Select(zone => zone.StringValue));
    }

    private static Func<TransformRequest, TransformResponse> Append(string word) => request =>
    {
        var properties = request.Properties.Clone();
        var before = properties.Fields.TryGetValue("name", out var name) ? name.StringValue : "";
        properties.Fields["name"] = Value.ForString($"{before} {word}");
        return new TransformResponse { Properties = properties, Options = request.Options };
    };
}
