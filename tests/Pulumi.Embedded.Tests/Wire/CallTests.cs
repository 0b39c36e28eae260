using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Invokes;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class CallTests
{
    private const string Token = "test:index:find";

    [Fact]
    public async Task A_call_carries_its_arguments_and_options()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var result = await Deployment.Instance.InvokeAsync<InvokeTests.FindResult>(
                Token,
                new InvokeTests.FindArgs { Text = "x", Count = 2 },
                new InvokeOptions { Provider = new TestProvider("provider"), Version = "1.2.3", PluginDownloadURL = "https://plugins.example.com" });
            Assert.Equal(("x", 2), (result.Text, result.Count));
        }));
        Assert.Empty(engine.Errors);
        var request = Assert.Single(engine.All<ResourceInvokeRequest>());
        Assert.Equal((Token, "1.2.3", "https://plugins.example.com"), (request.Tok, request.Version, request.PluginDownloadURL));
        Assert.Equal("""{ "text": "x", "count": 2 }""", request.Args.ToString());
        Assert.EndsWith("::provider::provider-id", request.Provider, StringComparison.Ordinal);
        Assert.True(request.AcceptResources);
    }

    [Fact]
    public async Task Output_arguments_are_awaited_and_their_resources_passed_on()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("thing", new ThingArgs { Text = "x" });
            var result = await Probe.Of(Deployment.Instance.Invoke<InvokeTests.FindResult>(Token, new InvokeTests.FindArgs { Text = thing.Text }));
            Assert.Equal("x", result.Value.Text);
            Assert.Contains(thing, result.Dependencies);
        }));
        Assert.Empty(engine.Errors);
        Assert.Equal("x", Assert.Single(engine.All<ResourceInvokeRequest>()).Args.Fields["text"].StringValue);
    }

    [Fact]
    public async Task Secret_arguments_are_marked()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(() =>
            Probe.Of(Deployment.Instance.Invoke<object>(Token, new InvokeTests.FindArgs { Text = Output.CreateSecret("hush") }))));
        Assert.Equal(
            "1b47061264138c4ac30d75fd1eb44270",
            Assert.Single(engine.All<ResourceInvokeRequest>()).Args.Fields["text"].StructValue.Fields["4dabf18193072939515e22adb298388d"].StringValue);
    }

    [Fact]
    public async Task Failures_of_a_call_fail_the_run()
    {
        var engine = new RecordingEngine
        {
            OnInvoke = _ => new InvokeResponse { Failures = { new CheckFailure { Property = "text", Reason = "too short" }, new CheckFailure { Reason = "odd" } } },
        };
        Assert.Equal(32, await engine.RunAsync(() => { Deployment.Instance.Invoke<object>(Token, InvokeArgs.Empty); }));
        var message = Assert.Single(engine.Errors).Message;
        Assert.Contains("too short (text)", message, StringComparison.Ordinal);
        Assert.Contains("odd", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_the_engine_refuses_is_named()
    {
        var engine = new RecordingEngine { OnInvoke = _ => throw new GrpcException(GrpcStatusCode.NotFound, "no such function") };
        Assert.Equal(32, await engine.RunAsync(() => { Deployment.Instance.Invoke<object>(Token, InvokeArgs.Empty); }));
        var message = Assert.Single(engine.Errors).Message;
        Assert.Contains("no such function", message, StringComparison.Ordinal);
        if (Sdk.IsEmbedded)
            Assert.Contains(Token, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_call_tells_what_each_argument_depends_on()
    {
        var engine = new RecordingEngine
        {
            OnCall = _ => new CallResponse
            {
                Return = new Struct { Fields = { ["text"] = Value.ForString("answer") } },
                ReturnDependencies = { ["text"] = new CallResponse.Types.ReturnDependencies { Urns = { "urn:pulumi:prod::shop::a:b:C::inside" } } },
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var self = new Thing("self");
            var other = new Thing("other", new ThingArgs { Text = "x" });
            var result = await Probe.Of(Deployment.Instance.Call<InvokeTests.FindResult>(
                "test:index:Thing/method", new InvokeTests.FindCallArgs { Text = other.Text }, self, new CallOptions { Version = "1.2.3" }));
            Assert.Equal("answer", result.Value.Text);
            var urns = await Task.WhenAll(result.Dependencies.Select(resource => Probe.Value(resource.Urn)));
            Assert.Contains("urn:pulumi:prod::shop::a:b:C::inside", urns);
        }));
        Assert.Empty(engine.Errors);
        var request = Assert.Single(engine.All<ResourceCallRequest>());
        Assert.Equal(("test:index:Thing/method", "1.2.3"), (request.Tok, request.Version));
        Assert.Equal([RecordingEngine.UrnOf(engine["other"])], request.ArgDependencies["text"].Urns);
        Assert.Equal(RecordingEngine.UrnOf(engine["self"]), request.Args.Fields["__self__"].StructValue.Fields["urn"].StringValue);
    }
}
