using Google.Protobuf.WellKnownTypes;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Wire;

/// <summary>The forms that single values take in a request.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ValueTests
{
    private const string Signature = "\"4dabf18193072939515e22adb298388d\"";
    private const string Secret = Signature + ": \"1b47061264138c4ac30d75fd1eb44270\"";
    private const string Asset = Signature + ": \"c44067f5952c0a294b673a41bacd8c17\"";
    private const string Archive = Signature + ": \"0def7320c3a5731c473e5ecbe6d01bc7\"";
    private const string OutputValue = Signature + ": \"d0e6a833031e9bbcd3f4e8bde6ca49a4\"";
    private const string Unknown = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";

    [Fact]
    public async Task Assets_say_where_their_content_is()
    {
        Assert.Equal($$"""{ {{Asset}}, "text": "a" }""", await Sent(new StringAsset("a")));
        Assert.Equal($$"""{ {{Asset}}, "path": "./a" }""", await Sent(new FileAsset("./a")));
        Assert.Equal($$"""{ {{Asset}}, "uri": "https://a" }""", await Sent(new RemoteAsset("https://a")));
        Assert.Equal($$"""{ {{Archive}}, "path": "./a" }""", await Sent(new FileArchive("./a")));
        Assert.Equal($$"""{ {{Archive}}, "uri": "https://a" }""", await Sent(new RemoteArchive("https://a")));
        Assert.Equal(
            $$"""{ {{Archive}}, "assets": { "f": { {{Asset}}, "text": "a" } } }""",
            await Sent(new AssetArchive(new Dictionary<string, AssetOrArchive> { ["f"] = new StringAsset("a") })));
    }

    [Fact]
    public async Task A_secret_null_is_still_a_secret()
    {
        Assert.Equal($$"""{ {{Secret}}, "value": null }""", await Sent(Output.CreateSecret((string?)null)));
    }

    [Fact]
    public async Task Secrets_and_unknowns_stay_where_they_are()
    {
        Assert.Equal(
            $$"""{ "a": [ 1, { {{Secret}}, "value": "b" }, {{Unknown}} ] }""",
            await Sent(new Dictionary<string, object> { ["a"] = new object[] { 1, Output.CreateSecret("b"), Probe.Unknown(2) } }));
        Assert.Equal(
            $$"""[ "a", { {{Secret}}, "value": "b" } ]""",
            await Sent(new InputList<string> { "a", Output.CreateSecret("b") }));
    }

    [Fact]
    public async Task A_secret_list_is_secret_as_a_whole()
    {
        Assert.Equal($$"""{ {{Secret}}, "value": [ "a" ] }""", await Sent((InputList<string>)Output.CreateSecret(new[] { "a" })));
    }

    [Fact]
    [Trait("Sdk", "embedded")]
    public async Task A_json_input_with_a_secret_in_it_is_a_secret_text()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Document = new DocumentArgs { Title = Output.CreateSecret("hush") } }); });
        var document = engine["thing"].Object.Fields["document"];
        Assert.Equal($$"""{ {{Secret}}, "value": "{ \"title\": \"hush\" }" }""", document.ToString());
    }

    [Fact]
    public async Task A_json_input_depends_on_what_is_in_it()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() =>
        {
            var other = new Thing("other", new ThingArgs { Text = "a" });
            _ = new Thing("thing", new ThingArgs { Document = new DocumentArgs { Title = other.Text } });
        });
        Assert.Equal(RecordingEngine.UrnOf(engine["other"]), Assert.Single(engine["thing"].PropertyDependencies["document"].Urns));
    }

    [Fact]
    public async Task A_resource_whose_id_is_unknown_is_a_reference_with_an_empty_id()
    {
        var engine = new RecordingEngine
        {
            DryRun = true,
            OnRegister = (_, response) =>
            {
                response.Id = "";
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => { _ = new Thing("thing", new ThingArgs { Other = new Thing("other") }); });
        Assert.Equal("", engine["thing"].Object.Fields["other"].StructValue.Fields["id"].StringValue);
    }

    [Fact]
    public async Task Values_may_be_nested_as_deeply_as_a_schema_is()
    {
        const int Depth = 100;
        object value = "leaf";
        for (var level = 0; level < Depth; level++)
            value = new Dictionary<string, object> { ["properties"] = value };
        var read = 0;
        var engine = new RecordingEngine();
        var code = await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new State.Thing("thing", new AnythingArgs { Anything = value });
            for (var level = await Probe.Value(thing.Anything); level is IReadOnlyDictionary<string, object> map; level = map["properties"])
                read++;
        }));
        Assert.Equal((0, Depth), (code, read));
    }

    [Fact]
    [Trait("Sdk", "embedded")]
    public async Task Elements_of_a_remote_components_inputs_are_output_values_of_their_own()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() =>
        {
            _ = new ComponentResource("test:index:Remote", "remote", new ThingArgs { List = { "a", Output.CreateSecret("b") } }, null, remote: true);
        });
        Assert.Equal($$"""[ "a", { {{OutputValue}}, "value": "b", "secret": true } ]""", engine["remote"].Object.Fields["list"].ToString());
    }

    [Fact]
    public async Task What_the_engine_sends_becomes_outputs()
    {
        Probe<string>? text = null;
        Probe<System.Collections.Immutable.ImmutableDictionary<string, string>>? tags = null;
        var engine = new RecordingEngine
        {
            OnRegister = (_, response) =>
            {
                if (!response.Urn.EndsWith("thing", StringComparison.Ordinal))
                    return Task.CompletedTask;
                response.Object = Struct.Parser.ParseJson($$"""
                    {
                      "text": { {{OutputValue}}, "value": "a", "secret": true, "dependencies": [ "urn:pulumi:prod::shop::a:b:C::d" ] },
                      "tags": { "open": "1", "closed": { {{Secret}}, "value": "2" } }
                    }
                    """);
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("thing");
            text = await Probe.Of(thing.Text);
            tags = await Probe.Of(thing.Tags);
        }));
        Assert.Equal(("a", true, 2), (text!.Value, text.IsSecret, text.Dependencies.Count));
        Assert.Equal((true, "1", "2"), (tags!.IsSecret, tags.Value["open"], tags.Value["closed"]));
    }

    [Theory]
    [InlineData("""{ "text": "a", "path": "", "uri": "", "hash": "h" }""", typeof(StringAsset))]
    [InlineData("""{ "hash": "h" }""", typeof(StringAsset))]
    [InlineData("""{ "text": "", "path": "./a", "uri": "" }""", typeof(FileAsset))]
    [InlineData("""{ "text": "", "path": "", "uri": "https://a" }""", typeof(RemoteAsset))]
    public async Task Assets_from_the_engine_are_read_with_the_places_that_do_not_apply_left_empty(string places, System.Type expected)
    {
        object? read = null;
        var asset = Struct.Parser.ParseJson(places);
        asset.Fields["4dabf18193072939515e22adb298388d"] = Value.ForString("c44067f5952c0a294b673a41bacd8c17");
        var engine = new RecordingEngine
        {
            OnRegister = (_, response) =>
            {
                response.Object.Fields["anything"] = Value.ForStruct(asset);
                return Task.CompletedTask;
            },
        };
        await engine.RunAsync(() => Deployment.RunAsync(async () => { read = await Probe.Value(new State.Thing("thing").Anything); }));
        Assert.IsType(expected, read);
    }

    private static async Task<string> Sent(object value)
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => { _ = new CustomResource(TestRun.ThingType, "thing", new ValueArgs { Value = value }, options: null); });
        return engine["thing"].Object.Fields["value"].ToString();
    }

    private sealed class AnythingArgs : ResourceArgs
    {
        [Input("anything")]
        public object? Anything { get; set; }
    }
}
