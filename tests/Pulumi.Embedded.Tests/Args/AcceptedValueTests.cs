using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Embedded.Tests.Args;

public sealed class AcceptedValueTests
{
    [Fact]
    public async Task Scalars_arrive_and_every_number_is_a_double()
    {
        Assert.Equal(true, await TestRun.Sent(true));
        Assert.Equal("text", await TestRun.Sent("text"));
        Assert.Equal(1.0, await TestRun.Sent(1));
        Assert.Equal(1.5, await TestRun.Sent(1.5));
        Assert.Null(await TestRun.Sent(null));
    }

    [Fact]
    public async Task Json_elements_arrive_as_what_they_hold()
    {
        using var document = JsonDocument.Parse("""{"text":"a","number":1,"flag":true,"nothing":null,"list":[1,null]}""");
        var sent = AsMap(await TestRun.Sent(document.RootElement));
        Assert.Equal(["flag", "list", "number", "text"], sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["a", 1.0, true], new[] { sent["text"], sent["number"], sent["flag"] });
        Assert.Equal([1.0, null], AsList(sent["list"]));
    }

    [Fact]
    public async Task Enums_arrive_as_their_value()
    {
        Assert.Equal(2.0, await TestRun.Sent(Level.High));
        Assert.Equal("eu-west-1", await TestRun.Sent(Region.Ireland));
        Assert.Equal(0.5, await TestRun.Sent(Ratio.Half));
    }

    [Fact]
    public async Task Unions_arrive_as_the_side_they_hold()
    {
        Assert.Equal("a", await TestRun.Sent(Union<string, int>.FromT0("a")));
        Assert.Equal(1.0, await TestRun.Sent(Union<string, int>.FromT1(1)));
        Assert.Equal("a", await TestRun.Sent((InputUnion<string, int>)"a"));
    }

    [Fact]
    public async Task Assets_and_archives_arrive_as_themselves()
    {
        Assert.IsType<StringAsset>(await TestRun.Sent(new StringAsset("text")));
        Assert.IsType<FileAsset>(await TestRun.Sent(new FileAsset("path")));
        Assert.IsType<RemoteAsset>(await TestRun.Sent(new RemoteAsset("https://example.com")));
        Assert.IsType<FileArchive>(await TestRun.Sent(new FileArchive("path")));
        Assert.IsType<RemoteArchive>(await TestRun.Sent(new RemoteArchive("https://example.com")));
        Assert.IsType<AssetArchive>(await TestRun.Sent(new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("") })));
    }

    [Fact]
    public async Task Nested_arguments_and_dictionaries_arrive_as_maps()
    {
        Assert.Equal("a", AsMap(await TestRun.Sent(new ValueArgs { Value = "a" }))["value"]);
        Assert.Equal("a", AsMap(await TestRun.Sent(new Dictionary<string, string> { ["k"] = "a" }))["k"]);
        Assert.Equal("a", AsMap(await TestRun.Sent(ImmutableDictionary<string, object>.Empty.Add("k", "a")))["k"]);
        Assert.Equal("a", AsMap(await TestRun.Sent(new InputMap<string> { ["k"] = Output.Create("a") }))["k"]);
    }

    [Fact]
    public async Task Lists_of_every_kind_arrive_as_lists()
    {
        Assert.Equal(["a"], AsList(await TestRun.Sent(new[] { "a" })));
        Assert.Equal(["a"], AsList(await TestRun.Sent(new List<string> { "a" })));
        Assert.Equal(["a"], AsList(await TestRun.Sent(ImmutableArray.Create("a"))));
        Assert.Equal(["a", 1.0], AsList(await TestRun.Sent(new object[] { "a", Output.Create(1) })));
    }

    [Fact]
    public async Task A_default_array_arrives_as_an_empty_list()
    {
        Assert.Empty(AsList(await TestRun.Sent(default(ImmutableArray<string>))));
        Assert.Empty(AsList(await TestRun.Sent((InputList<string>)default(ImmutableArray<string>))));
    }

    [Fact]
    public async Task Empty_collections_that_were_assigned_arrive_empty()
    {
        Assert.Empty(AsList(await TestRun.Sent(new InputList<string>())));
        Assert.Empty(AsMap(await TestRun.Sent(new InputMap<string>())));
    }

    [Fact]
    public async Task Nulls_are_dropped_from_maps_and_stay_in_lists()
    {
        Assert.Empty(AsMap(await TestRun.Sent(new Dictionary<string, string?> { ["k"] = null })));
        Assert.Empty(AsMap(await TestRun.Sent(new ValueArgs())));
        Assert.Equal(["a", null], AsList(await TestRun.Sent(new[] { "a", null })));
    }

    [Fact]
    public async Task Output_type_objects_arrive_as_maps_with_lower_case_first_letters()
    {
        var sent = AsMap(await TestRun.Sent(new Address("Main Street", 5)));
        Assert.Equal(("Main Street", 5.0), (sent["streetName"], sent["number"]));
    }

    [Fact]
    public async Task Keys_with_two_leading_underscores_are_dropped_beneath_the_top()
    {
        var values = new Dictionary<string, string> { ["__hidden"] = "a", ["_shown"] = "b" };
        Assert.Equal("_shown", Assert.Single(AsMap(await TestRun.Sent(values)).Keys));
        var top = await TestRun.InputsOf(new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("__top", "a")));
        Assert.Equal("a", top["__top"]);
    }

    [Fact]
    public async Task Outputs_inputs_and_secrets_arrive_as_plain_values()
    {
        Assert.Equal("a", await TestRun.Sent(Probe.Later("a")));
        Assert.Equal("a", await TestRun.Sent((Input<string>)"a"));
        Assert.Equal("a", await TestRun.Sent(Output.CreateSecret("a")));
        Assert.Equal("a", await TestRun.Sent(Output.Create(Output.Create("a"))));
    }

    [Fact]
    public async Task An_unknown_anywhere_in_a_property_keeps_all_of_it_away()
    {
        Assert.Null(await TestRun.Sent(Probe.Unknown("a")));
        Assert.Null(await TestRun.Sent(new InputMap<string> { ["a"] = "known", ["b"] = Probe.Unknown("x") }));
        Assert.Null(await TestRun.Sent(new[] { new ValueArgs { Value = new[] { Probe.Unknown(1) } } }));
        Assert.Null(await TestRun.Sent("04da6b54-80e4-46f7-96ec-b56ff0331ba9"));
    }

    private static ImmutableDictionary<string, object> AsMap(object? value) => Assert.IsType<ImmutableDictionary<string, object>>(value);

    private static object?[] AsList(object? value) => [.. Assert.IsType<ImmutableArray<object>>(value)];

    private enum Level
    {
        Low = 1,
        High = 2,
    }

    [EnumType]
    private readonly struct Region
    {
        private readonly string _value;

        private Region(string value) => _value = value;

        public static Region Ireland { get; } = new("eu-west-1");

        public static explicit operator string(Region value) => value._value;
    }

    [EnumType]
    private readonly struct Ratio
    {
        private readonly double _value;

        private Ratio(double value) => _value = value;

        public static Ratio Half { get; } = new(0.5);

        public static explicit operator double(Ratio value) => value._value;
    }

    [OutputType]
    private sealed class Address(string streetName, int number)
    {
        public readonly string StreetName = streetName;
        public readonly int Number = number;
    }
}
