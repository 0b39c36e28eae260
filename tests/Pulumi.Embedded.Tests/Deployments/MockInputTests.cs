using System.Collections.Immutable;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Deployments;

public sealed class MockInputTests
{
    private readonly ScriptedMocks _mocks = new();

    [Fact]
    public async Task Values_arrive_as_strings_booleans_doubles_dictionaries_and_arrays()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Text = "x", Count = 3, Flag = true, Tags = { ["a"] = "b" }, List = { "p", "q" } }); },
            _mocks);
        var args = _mocks["thing"];
        Assert.Equal(Thing.Token, args.Type);
        Assert.Equal("x", args.Inputs["text"]);
        Assert.Equal(3.0, Assert.IsType<double>(args.Inputs["count"]));
        Assert.Equal(true, args.Inputs["flag"]);
        Assert.Equal("b", Assert.IsAssignableFrom<ImmutableDictionary<string, object>>(args.Inputs["tags"])["a"]);
        Assert.Equal(["p", "q"], Assert.IsType<ImmutableArray<object>>(args.Inputs["list"]).ToArray());
    }

    [Fact]
    public async Task Provider_and_id_are_empty_by_default()
    {
        await Mocked.Run(() => { _ = new Thing("thing"); }, _mocks);
        Assert.Equal("", _mocks["thing"].Provider);
        Assert.Equal("", _mocks["thing"].Id);
    }

    [Fact]
    public async Task A_provider_is_named_by_urn_and_id()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("provider") }); }, _mocks);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider::provider-id", _mocks["thing"].Provider);
    }

    [Fact]
    public async Task A_provider_without_an_id_is_named_with_the_unknown_marker()
    {
        var mocks = new ScriptedMocks { Answer = args => (null, args.Inputs) };
        await Mocked.Run(
            () => { _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("provider") }); }, mocks);
        Assert.EndsWith("::provider::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks["thing"].Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_is_that_of_an_import_or_a_read()
    {
        await Mocked.Run(
            () =>
            {
                _ = new Thing("imported", null, new CustomResourceOptions { ImportId = "i-1" });
                _ = Thing.Get("read", "i-2");
            },
            _mocks);
        Assert.Equal("i-1", _mocks["imported"].Id);
        Assert.Equal("i-2", _mocks["read"].Id);
    }

    [Fact]
    public async Task The_same_name_twice_is_accepted()
    {
        var resources = await Mocked.Run(
            () =>
            {
                _ = new Thing("twin");
                _ = new Thing("twin");
            },
            _mocks);
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Secrets_are_plain()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush"), Tags = { ["k"] = Output.CreateSecret("v") } }); },
            _mocks);
        Assert.Equal("hush", _mocks["thing"].Inputs["text"]);
        Assert.Equal("v", ((ImmutableDictionary<string, object>)_mocks["thing"].Inputs["tags"])["k"]);
    }

    [Fact]
    public async Task A_property_with_an_unknown_anywhere_in_it_is_left_out()
    {
        await Mocked.Run(
            () =>
            {
                _ = new Thing("thing", new ThingArgs
                {
                    Text = Probe.Unknown<string>(),
                    Tags = { ["known"] = "1", ["unknown"] = Probe.Unknown<string>() },
                    List = { "known", Probe.Unknown<string>() },
                    Count = 1,
                });
            },
            _mocks);
        Assert.Equal(["count"], _mocks["thing"].Inputs.Keys);
    }

    [Fact]
    public async Task The_unknown_marker_as_a_literal_counts_as_unknown()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Text = "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }); }, _mocks);
        Assert.DoesNotContain("text", _mocks["thing"].Inputs.Keys);
    }

    [Fact]
    public async Task Empty_collections_that_were_assigned_are_there()
    {
        await Mocked.Run(() => { _ = new Thing("thing", new ThingArgs { Tags = [], List = [] }); }, _mocks);
        Assert.Empty((ImmutableDictionary<string, object>)_mocks["thing"].Inputs["tags"]);
        Assert.Empty((ImmutableArray<object>)_mocks["thing"].Inputs["list"]);
    }

    [Fact]
    public async Task Nulls_are_dropped_from_maps_and_kept_in_lists()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Tags = { ["a"] = (string)null!, ["b"] = "x" }, List = { (string)null!, "y" } }); },
            _mocks);
        Assert.Equal(["b"], ((ImmutableDictionary<string, object>)_mocks["thing"].Inputs["tags"]).Keys);
        Assert.Equal(new object?[] { null, "y" }, ((ImmutableArray<object>)_mocks["thing"].Inputs["list"]).ToArray());
    }

    [Fact]
    public async Task Json_inputs_arrive_as_one_string()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Document = new DocumentArgs { Title = "t", Pages = 2 } }); }, _mocks);
        Assert.Equal("""{ "pages": 2, "title": "t" }""", SortedJson((string)_mocks["thing"].Inputs["document"]));
    }

    [Fact]
    public async Task An_unknown_in_a_json_input_is_written_into_the_text()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Document = new DocumentArgs { Title = Probe.Unknown<string>() } }); }, _mocks);
        Assert.Equal("""{ "title": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""", _mocks["thing"].Inputs["document"]);
    }

    [Fact]
    public async Task Top_level_inputs_named_id_are_not_sent()
    {
        await Mocked.Run(() => { _ = new Thing("thing", new ThingArgs { OwnId = "x", Text = "y" }); }, _mocks);
        Assert.DoesNotContain("id", _mocks["thing"].Inputs.Keys);
    }

    [Fact]
    public async Task Keys_with_two_underscores_are_dropped_below_the_top()
    {
        await Mocked.Run(
            () => { _ = new Thing("thing", new ThingArgs { Tags = { ["__internal"] = "x", ["b"] = "y" } }); }, _mocks);
        Assert.Equal(["b"], ((ImmutableDictionary<string, object>)_mocks["thing"].Inputs["tags"]).Keys);
    }

    [Fact]
    public async Task A_resource_as_input_arrives_as_a_resource_and_not_in_the_result()
    {
        var resources = await Mocked.Run(
            () =>
            {
                var first = new Thing("first");
                _ = new Thing("second", new ThingArgs { Other = first });
            },
            _mocks);
        var seen = Assert.IsAssignableFrom<Resource>(_mocks["second"].Inputs["other"]);
        Assert.Equal(await Mocked.Urn(resources[0]), await Mocked.Urn(seen));
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Assets_arrive_as_assets()
    {
        await Mocked.Run(() => { _ = new Thing("thing", new ThingArgs { Asset = new StringAsset("text") }); }, _mocks);
        Assert.IsType<StringAsset>(_mocks["thing"].Inputs["asset"]);
    }

    // The order of keys is the sender's business.
    private static string SortedJson(string json)
    {
        var element = System.Text.Json.JsonDocument.Parse(json).RootElement;
        return "{ " + string.Join(", ", element.EnumerateObject()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"\"{property.Name}\": {property.Value.GetRawText()}")) + " }";
    }
}
