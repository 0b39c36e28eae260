using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.State;

/// <summary>How what a mock answers becomes outputs.</summary>
public sealed class OutputTypeTests
{
    [Fact]
    public async Task Scalars_are_read()
    {
        var thing = await Read(new() { ["flag"] = true, ["count"] = 3, ["ratio"] = 0.5, ["text"] = "a", ["anything"] = "b", ["Unnamed"] = "c" });
        Assert.True(await Probe.Value(thing.Flag));
        Assert.Equal(3, await Probe.Value(thing.Count));
        Assert.Equal(0.5, await Probe.Value(thing.Ratio));
        Assert.Equal("a", await Probe.Value(thing.Text));
        Assert.Equal("b", await Probe.Value(thing.Anything));
        Assert.Equal("c", await Probe.Value(thing.Unnamed));
    }

    [Fact]
    public async Task Assets_and_archives_are_read()
    {
        var thing = await Read(new()
        {
            ["asset"] = new StringAsset("a"),
            ["archive"] = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["f"] = new FileAsset("p") }),
            ["assetOrArchive"] = new RemoteArchive("https://example.com"),
        });
        Assert.IsType<StringAsset>(await Probe.Value(thing.Asset));
        Assert.IsType<AssetArchive>(await Probe.Value(thing.Archive));
        Assert.IsType<RemoteArchive>(await Probe.Value(thing.AssetOrArchive));
    }

    [Fact]
    public async Task Json_is_read()
    {
        var thing = await Read(new()
        {
            ["json"] = new Dictionary<string, object> { ["a"] = new object?[] { 1, null, true, "x" } },
        });
        Assert.Equal("""{"a":[1,null,true,"x"]}""", (await Probe.Value(thing.Json)).GetRawText());
    }

    [Fact]
    public async Task Enums_are_read()
    {
        var thing = await Read(new() { ["level"] = 2, ["zone"] = "eu-west-1", ["share"] = 0.5 });
        Assert.Equal(Level.High, await Probe.Value(thing.Level));
        Assert.Equal("eu-west-1", (string)await Probe.Value(thing.Zone));
        Assert.Equal(0.5, (double)await Probe.Value(thing.Share));
    }

    [Fact]
    public async Task Output_type_objects_are_read()
    {
        var neighbour = new Dictionary<string, object> { ["street"] = "Next" };
        var thing = await Read(new()
        {
            ["address"] = new Dictionary<string, object> { ["street"] = "Main", ["number"] = 5, ["neighbours"] = new[] { neighbour }, ["more"] = 1 },
        });
        var address = await Probe.Value(thing.Address);
        Assert.Equal(("Main", 5), (address.Street, address.Number));
        Assert.Equal("Next", Assert.Single(address.Neighbours).Street);
    }

    [Fact]
    public async Task Output_type_records_are_read_by_their_parameter_names()
    {
        var thing = await Read(new() { ["point"] = new Dictionary<string, object> { ["X"] = 1, ["Y"] = 2 } });
        Assert.Equal(new Point(1, 2), await Probe.Value(thing.Point));
    }

    [Fact]
    public async Task Optional_union_and_nested_output_values_are_read()
    {
        var thing = await Read(new() { ["optional"] = 1, ["either"] = 2, ["inner"] = "a" });
        Assert.Equal(1, await Probe.Value(thing.Optional));
        Assert.Equal(2, (await Probe.Value(thing.Either)).AsT1);
        Assert.Equal("a", await Probe.Value(await Probe.Value(thing.Inner)));
        Assert.Equal("a", (await Probe.Value((await Read(new() { ["either"] = "a" })).Either)).AsT0);
    }

    [Fact]
    public async Task Collections_are_read()
    {
        var thing = await Read(new() { ["list"] = new[] { "a", "b" }, ["map"] = new Dictionary<string, int> { ["k"] = 1 } });
        Assert.Equal(["a", "b"], (await Probe.Value(thing.List)).AsEnumerable());
        Assert.Equal(1, (await Probe.Value(thing.Map))["k"]);
    }

    [Fact]
    public async Task Values_of_type_object_are_immutable_collections_and_doubles()
    {
        var thing = await Read(new() { ["anything"] = new Dictionary<string, object> { ["list"] = new[] { 1 } } });
        var map = Assert.IsType<ImmutableDictionary<string, object>>(await Probe.Value(thing.Anything));
        Assert.Equal([1.0], Assert.IsType<ImmutableArray<object>>(map["list"]).AsEnumerable());
    }

    [Fact]
    public async Task A_resource_is_read_as_the_class_of_its_type_with_its_outputs()
    {
        Thing? outer = null;
        var mocks = new RecordingMocks(args => args.Name == "inner"
            ? new Dictionary<string, object> { ["text"] = "from inner" }
            : new Dictionary<string, object> { ["resource"] = args.Inputs["value"] });
        var resources = await TestRun.Program(mocks, () =>
        {
            var inner = new Thing("inner");
            outer = new Thing("outer", new ValueArgs { Value = inner });
        });
        var read = Assert.IsType<Thing>(await Probe.Value(outer!.Resource));
        Assert.Equal("from inner", await Probe.Value(read.Text));
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task A_resource_without_a_class_is_read_as_an_opaque_one_that_knows_its_urn()
    {
        var mocks = new RecordingMocks();
        CustomResource? opaque = null;
        await TestRun.Program(mocks, () =>
        {
            opaque = new CustomResource("test:index:NoClass", "opaque", ResourceArgs.Empty, options: null);
            _ = new CustomResource(TestRun.ThingType, "user", new ValueArgs { Value = opaque }, options: null);
        });
        var sent = Assert.IsAssignableFrom<Resource>(mocks.Resources.Last().Inputs["value"]);
        Assert.Equal(("", ""), (sent.GetResourceType(), sent.GetResourceName()));
        Assert.Equal(await Probe.Value(opaque!.Urn), await Probe.Value(sent.Urn));
    }

    [Fact]
    public async Task A_state_of_another_shape_gives_known_defaults_without_failing_the_run()
    {
        var thing = await Read(new()
        {
            ["flag"] = "yes",
            ["count"] = "three",
            ["text"] = 1,
            ["list"] = "a",
            ["map"] = new[] { 1 },
            ["address"] = "Main",
            ["zone"] = 1,
            ["level"] = "High",
        });
        Assert.Equal((false, true), ((await Probe.Of(thing.Flag)).Value, (await Probe.Of(thing.Flag)).IsKnown));
        Assert.Equal((0, true), ((await Probe.Of(thing.Count)).Value, (await Probe.Of(thing.Count)).IsKnown));
        Assert.Null(await Probe.Value(thing.Text));
        Assert.True((await Probe.Value(thing.List)).IsDefault);
        Assert.Null(await Probe.Value(thing.Map));
        Assert.Null(await Probe.Value(thing.Address));
        Assert.Equal(default, await Probe.Value(thing.Level));
    }

    [Fact]
    public async Task A_part_of_another_shape_is_the_default_and_the_rest_stays()
    {
        var thing = await Read(new()
        {
            ["list"] = new object[] { "a", 1, "b" },
            ["map"] = new Dictionary<string, object> { ["good"] = 1, ["bad"] = "one" },
            ["address"] = new Dictionary<string, object> { ["street"] = "Main", ["number"] = "five" },
            ["either"] = true,
        });
        Assert.Equal(["a", null, "b"], (await Probe.Value(thing.List)).AsEnumerable());
        Assert.Equal((1, 0), ((await Probe.Value(thing.Map))["good"], (await Probe.Value(thing.Map))["bad"]));
        Assert.Equal(("Main", 0), ((await Probe.Value(thing.Address)).Street, (await Probe.Value(thing.Address)).Number));
        Assert.Equal(default, await Probe.Value(thing.Either));
    }

    [Fact]
    public async Task Secrets_and_unknowns_inside_the_state_stay_so_for_the_whole_output()
    {
        var thing = await Read(new()
        {
            ["text"] = Output.CreateSecret("a"),
            ["list"] = new object[] { "a", Output.CreateSecret("b") },
            ["map"] = new Dictionary<string, object> { ["k"] = Probe.Unknown(1) },
        });
        Assert.True((await Probe.Of(thing.Text)).IsSecret);
        Assert.True((await Probe.Of(thing.List)).IsSecret);
        Assert.False((await Probe.Of(thing.Map)).IsKnown);
    }

    private static async Task<Thing> Read(Dictionary<string, object> state)
    {
        Thing? thing = null;
        await TestRun.Program(new RecordingMocks(_ => state), () => { thing = new Thing("thing"); }, preview: false);
        return thing!;
    }
}
