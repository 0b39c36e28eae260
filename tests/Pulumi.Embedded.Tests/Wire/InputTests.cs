using Google.Protobuf.WellKnownTypes;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

[Collection(ProcessEnvironment.Name)]
public sealed class InputTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly RecordingEngine _engine = new();

    [Fact]
    public async Task Plain_values_are_plain()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Text = "x", Count = 2, Flag = true, List = { "a" } }); });
        Assert.Equal("""{ "text": "x", "count": 2, "flag": true, "list": [ "a" ] }""", _engine["thing"].Object.ToString());
    }

    [Fact]
    public async Task Secrets_are_marked_element_by_element()
    {
        await _engine.RunAsync(() =>
        {
            _ = new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush"), Tags = { ["open"] = "1", ["closed"] = Output.CreateSecret("2") } });
        });
        var fields = _engine["thing"].Object.Fields;
        Assert.Equal(Secret, fields["text"].StructValue.Fields[Signature].StringValue);
        Assert.Equal("hush", fields["text"].StructValue.Fields["value"].StringValue);
        Assert.Equal("1", fields["tags"].StructValue.Fields["open"].StringValue);
        Assert.Equal(Secret, fields["tags"].StructValue.Fields["closed"].StructValue.Fields[Signature].StringValue);
    }

    [Fact]
    public async Task An_engine_without_secrets_gets_plain_values()
    {
        var engine = new RecordingEngine { Lacks = { "secrets" } };
        await engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush") }); });
        Assert.Equal("hush", engine["thing"].Object.Fields["text"].StringValue);
    }

    [Fact]
    public async Task Unknowns_are_the_marker_element_by_element()
    {
        await _engine.RunAsync(() =>
        {
            _ = new Thing("thing", new ThingArgs { Text = Probe.Unknown<string>(), List = { "known", Probe.Unknown<string>() } });
        });
        var fields = _engine["thing"].Object.Fields;
        Assert.Equal(Unknown, fields["text"].StringValue);
        Assert.Equal(["known", Unknown], fields["list"].ListValue.Values.Select(value => value.StringValue));
    }

    [Fact]
    public async Task Resources_are_references()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Other = new Thing("other") }); });
        var reference = _engine["thing"].Object.Fields["other"].StructValue.Fields;
        Assert.Equal(ResourceReference, reference[Signature].StringValue);
        Assert.Equal(RecordingEngine.UrnOf(_engine["other"]), reference["urn"].StringValue);
        Assert.Equal("other-id", reference["id"].StringValue);
    }

    [Fact]
    public async Task Resources_are_ids_for_an_engine_without_references()
    {
        var engine = new RecordingEngine { Lacks = { "resourceReferences" } };
        await engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Other = new Thing("other") }); });
        Assert.Equal("other-id", engine["thing"].Object.Fields["other"].StringValue);
    }

    [Fact]
    public async Task Inputs_named_id_or_urn_are_not_sent()
    {
        await _engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { OwnId = "x" }); });
        Assert.Empty(_engine["thing"].Object.Fields);
    }

    [Fact]
    public async Task Dependencies_of_properties_are_told_one_by_one_and_together()
    {
        await _engine.RunAsync(() =>
        {
            var (a, b) = (new Thing("a", new ThingArgs { Text = "1" }), new Thing("b", new ThingArgs { Text = "2" }));
            _ = new Thing("thing", new ThingArgs { Text = a.Text, Tags = { ["x"] = b.Text, ["y"] = a.Text }, Count = 1 });
        });
        var request = _engine["thing"];
        var (a, b) = (RecordingEngine.UrnOf(_engine["a"]), RecordingEngine.UrnOf(_engine["b"]));
        Assert.Equal([a], request.PropertyDependencies["text"].Urns);
        Assert.Equal([a, b], request.PropertyDependencies["tags"].Urns.Order(StringComparer.Ordinal));
        Assert.Empty(request.PropertyDependencies["count"].Urns);
        Assert.Equal([a, b], request.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DependsOn_names_resources_and_the_children_of_components()
    {
        await _engine.RunAsync(() =>
        {
            var group = new Group("group", null, parent =>
            {
                var child = new Thing("child", null, new CustomResourceOptions { Parent = parent });
                _ = new Thing("grandchild", null, new CustomResourceOptions { Parent = child });
                _ = new Group("inner", new ComponentResourceOptions { Parent = parent }, inner =>
                {
                    _ = new Thing("nested", null, new CustomResourceOptions { Parent = inner });
                });
            });
            _ = new Thing("thing", null, new CustomResourceOptions { DependsOn = { group, new Thing("single") } });
        });
        Assert.Equal(
            new[] { "child", "nested", "single" }.Select(name => RecordingEngine.UrnOf(_engine[name])).Order(StringComparer.Ordinal),
            _engine["thing"].Dependencies.Order(StringComparer.Ordinal));
        Assert.Empty(_engine["thing"].PropertyDependencies.Values.SelectMany(value => value.Urns));
    }

    [Fact]
    public async Task A_remote_component_gets_output_values_with_their_dependencies()
    {
        await _engine.RunAsync(() =>
        {
            var thing = new Thing("thing", new ThingArgs { Text = "x" });
            _ = new Remote("remote", new ThingArgs { Text = Output.CreateSecret(thing.Text), Count = Probe.Unknown<int>(), Flag = true });
        });
        var request = _engine["remote"];
        Assert.True(request.Remote);
        Assert.False(request.Custom);
        var text = request.Object.Fields["text"].StructValue.Fields;
        Assert.Equal(OutputValue, text[Signature].StringValue);
        Assert.Equal("x", text["value"].StringValue);
        Assert.True(text["secret"].BoolValue);
        Assert.Equal(RecordingEngine.UrnOf(_engine["thing"]), Assert.Single(text["dependencies"].ListValue.Values).StringValue);
        var count = request.Object.Fields["count"].StructValue.Fields;
        Assert.Equal(OutputValue, count[Signature].StringValue);
        Assert.False(count.ContainsKey("value"));
        Assert.True(request.Object.Fields["flag"].BoolValue);
    }

    [Fact]
    public async Task A_remote_component_gets_its_outputs_from_the_engine()
    {
        var engine = new RecordingEngine
        {
            OnRegister = (request, response) =>
            {
                if (request.Name == "remote")
                {
                    response.Object.Fields["endpoint"] = Value.ForString("https://x");
                    response.PropertyDependencies["endpoint"] = new() { Urns = { "urn:pulumi:prod::shop::a:b:C::inside" } };
                }

                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var endpoint = await Probe.Of(new Remote("remote", new ThingArgs()).Endpoint);
            Assert.Equal("https://x", endpoint.Value);
            var urns = await Task.WhenAll(endpoint.Dependencies.Select(resource => Probe.Value(resource.Urn)));
            Assert.Contains("urn:pulumi:prod::shop::a:b:C::inside", urns);
        }));
        Assert.Empty(engine.Errors);
    }

    private sealed class Remote(string name, ThingArgs args) : ComponentResource("test:index:Remote", name, args, null, remote: true)
    {
        [Output("endpoint")]
        public Output<string> Endpoint { get; private set; } = null!;
    }
}
