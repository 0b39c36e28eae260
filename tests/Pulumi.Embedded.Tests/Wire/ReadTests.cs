using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class ReadTests
{
    [Fact]
    public async Task A_resource_is_read_by_its_id()
    {
        var engine = new RecordingEngine { OnRead = _ => new Struct { Fields = { ["text"] = Value.ForString("found") } } };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var group = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("provider") });
            var thing = Thing.Get("thing", "i-1", new CustomResourceOptions
            {
                Parent = group,
                DependsOn = { new Thing("first") },
                AdditionalSecretOutputs = { "text" },
                Version = "1.2.3",
                PluginDownloadURL = "https://plugins.example.com",
            });
            Assert.Equal("found", await Probe.Value(thing.Text));
            Assert.Equal("i-1", await Probe.Value(thing.Id));
            Assert.Equal("urn:pulumi:prod::shop::test:index:Group$test:index:Thing::thing", await Probe.Value(thing.Urn));
        }));
        Assert.Empty(engine.Errors);
        var request = Assert.Single(engine.All<ReadResourceRequest>());
        Assert.Equal(("i-1", Thing.Token, "thing", "1.2.3", "https://plugins.example.com"), (request.Id, request.Type, request.Name, request.Version, request.PluginDownloadURL));
        Assert.Equal(RecordingEngine.UrnOf(engine["group"]), request.Parent);
        Assert.Equal([RecordingEngine.UrnOf(engine["first"])], request.Dependencies);
        Assert.EndsWith("::provider::provider-id", request.Provider, StringComparison.Ordinal);
        Assert.Equal(["text"], request.AdditionalSecretOutputs);
        Assert.True(request.AcceptSecrets);
        Assert.True(request.AcceptResources);
    }

    [Fact]
    public async Task A_stack_reference_is_read()
    {
        var engine = new RecordingEngine
        {
            OnRead = request => new Struct
            {
                Fields =
                {
                    ["name"] = request.Properties.Fields["name"],
                    ["outputs"] = Value.ForStruct(new Struct { Fields = { ["url"] = Value.ForString("https://x") } }),
                    ["secretOutputNames"] = Value.ForList(),
                },
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var url = await Probe.Of(new StackReference("acme/shop/dev").GetOutput("url"));
            Assert.Equal(("https://x", false), (url.Value, url.IsSecret));
        }));
        Assert.Empty(engine.Errors);
        var request = Assert.Single(engine.All<ReadResourceRequest>());
        Assert.Equal(("pulumi:pulumi:StackReference", "acme/shop/dev", "acme/shop/dev"), (request.Type, request.Name, request.Id));
        Assert.Equal("""{ "name": "acme/shop/dev" }""", request.Properties.ToString());
    }

    [Fact]
    public async Task A_resource_is_found_by_its_urn()
    {
        const string Urn = "urn:pulumi:prod::shop::test:index:Thing::original";
        var engine = new RecordingEngine
        {
            OnInvoke = request => new InvokeResponse
            {
                Return = new Struct
                {
                    Fields =
                    {
                        ["urn"] = request.Args.Fields["urn"],
                        ["id"] = Value.ForString("i-1"),
                        ["state"] = Value.ForStruct(new Struct { Fields = { ["text"] = Value.ForString("found") } }),
                    },
                },
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("copy", null, new CustomResourceOptions { Urn = Urn });
            Assert.Equal((Urn, "i-1", "found"), (await Probe.Value(thing.Urn), await Probe.Value(thing.Id), await Probe.Value(thing.Text)));
        }));
        Assert.Empty(engine.Errors);
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(engine.All<ResourceInvokeRequest>()).Tok);
        Assert.Single(engine.Registrations);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_the_engine_did_not_answer_is_unknown_in_a_preview_only(bool dryRun, bool known)
    {
        var engine = new RecordingEngine { DryRun = dryRun };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            Assert.Equal(known, (await Probe.Of(new Thing("thing").Computed)).IsKnown);
        }));
        Assert.Empty(engine.Errors);
    }

    [Fact]
    public async Task Outputs_of_a_resource_that_failed_are_unknown()
    {
        var engine = new RecordingEngine
        {
            OnRegister = (request, response) =>
            {
                if (request.Custom)
                    (response.Result, response.Id) = (Result.Fail, "");
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("thing");
            Assert.False((await Probe.Of(thing.Computed)).IsKnown);
            Assert.False((await Probe.Of(thing.Id)).IsKnown);
        }));
        Assert.Empty(engine.Errors);
    }

    [Fact]
    public async Task Secrets_of_the_answer_are_secret_outputs()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var text = await Probe.Of(new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush") }).Text);
            Assert.Equal(("hush", true, true), (text.Value, text.IsKnown, text.IsSecret));
        }));
        Assert.Empty(engine.Errors);
    }
}
