using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Args;

public sealed class JsonInputTests
{
    [Fact]
    public async Task A_json_input_arrives_as_one_string_with_spaces()
    {
        Assert.Equal("""{ "name": "a", "ports": [ 1, 2 ] }""", await Sent("a", 1, 2));
    }

    [Fact]
    public async Task An_unknown_inside_is_written_into_the_text()
    {
        Assert.Equal("""{ "name": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""", await Sent(Probe.Unknown("a")));
    }

    [Fact]
    public async Task An_input_that_is_unknown_as_a_whole_is_not_sent()
    {
        Assert.Empty(await TestRun.InputsOf(new JsonArgs { Nested = Probe.Unknown<NestedArgs>() }));
        Assert.Empty(await TestRun.InputsOf(new JsonArgs { Anything = new InputList<bool> { Probe.Unknown(true), false } }));
        Assert.Empty(await TestRun.InputsOf(new JsonArgs { Anything = new InputMap<int> { ["a"] = Probe.Unknown(1), ["b"] = Probe.Later(2) } }));
    }

    [Fact]
    public async Task Values_that_come_later_are_awaited()
    {
        Assert.Equal("""{ "name": "a" }""", await Sent(Probe.Later("a")));
    }

    [Fact]
    [Trait("Sdk", "embedded")]
    public async Task Keys_of_immutable_maps_are_sorted()
    {
        var map = Enumerable.Range(0, 9).ToImmutableDictionary(number => $"k{number}", number => number);
        var inputs = await TestRun.InputsOf(new JsonArgs { Anything = map });
        Assert.Equal("""{ "k0": 0, "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8 }""", inputs["anything"]);
    }

    [Fact]
    public async Task A_json_input_that_is_null_is_not_sent()
    {
        Assert.Empty(await TestRun.InputsOf(new JsonArgs()));
    }

    private static async Task<object> Sent(Input<string> name, params int[] ports)
    {
        var nested = new NestedArgs { Name = name, Ports = ports.Length == 0 ? null : (InputList<int>)ports };
        return (await TestRun.InputsOf(new JsonArgs { Nested = nested }))["nested"];
    }

    private sealed class JsonArgs : ResourceArgs
    {
        [Input("nested", json: true)]
        public Input<NestedArgs>? Nested { get; set; }

        [Input("anything", json: true)]
        public object? Anything { get; set; }
    }

    private sealed class NestedArgs : ResourceArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("ports")]
        public InputList<int>? Ports { get; set; }
    }
}
