using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Inputs;

public sealed class InputMapTests
{
    [Fact]
    public async Task A_map_can_be_made_of_dictionaries_and_outputs_of_dictionaries()
    {
        var dictionary = new Dictionary<string, string> { ["k"] = "v" };
        await AssertEntries(dictionary, ("k", "v"));
        await AssertEntries(dictionary.ToImmutableDictionary(), ("k", "v"));
        await AssertEntries(Probe.Later(dictionary), ("k", "v"));
        await AssertEntries(Probe.Later<IDictionary<string, string>>(dictionary), ("k", "v"));
        await AssertEntries(Probe.Later(dictionary.ToImmutableDictionary()), ("k", "v"));
    }

    [Fact]
    public async Task Both_initializer_forms_work()
    {
        await AssertEntries(new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } }, ("a", "1"), ("b", "2"));
        await AssertEntries(new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") }, ("a", "1"), ("b", "2"));
    }

    [Fact]
    public async Task Add_changes_the_map_in_place()
    {
        InputMap<string> map = new Dictionary<string, string> { ["a"] = "1" };
        var before = await Probe.Value(map);
        map.Add("b", "2");
        map.Add(new InputMap<string> { ["c"] = "3" });
        map.AddRange(new InputMap<string> { ["d"] = Probe.Later("4") });
        Assert.Single(before);
        await AssertEntries(map, ("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"));
    }

    [Fact]
    public async Task Giving_a_key_an_equal_value_again_is_fine()
    {
        await AssertEntries(new InputMap<string> { { "a", "1" }, { "a", "1" } }, ("a", "1"));
        var indexed = new InputMap<string> { ["a"] = "1" };
        indexed["a"] = "1";
        await AssertEntries(indexed, ("a", "1"));
    }

    [Fact]
    public async Task Giving_a_key_another_value_faults_when_the_map_is_read_not_before()
    {
        var map = new InputMap<string> { { "a", "1" } };
        map.Add("a", "2");
        await Assert.ThrowsAsync<ArgumentException>(() => Probe.Value(map));

        var indexed = new InputMap<string> { ["a"] = "1" };
        indexed["a"] = "2";
        await Assert.ThrowsAsync<ArgumentException>(() => Probe.Value(indexed));
    }

    [Fact]
    public async Task A_repeated_key_does_not_put_its_secret_value_into_the_message()
    {
        var map = new InputMap<string> { { "a", Output.CreateSecret("hunter2") }, { "a", Output.CreateSecret("hunter3") } };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Probe.Value(map));
        Assert.DoesNotContain("hunter", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddRange_with_a_key_that_is_there_faults_when_the_map_is_read()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.AddRange(new InputMap<string> { ["a"] = "2" });
        await Assert.ThrowsAsync<ArgumentException>(() => Probe.Value(map));
    }

    [Fact]
    public async Task Merge_lets_the_second_win_and_leaves_both()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "2" };
        var merged = InputMap<string>.Merge(first, new InputMap<string> { ["b"] = "3" });
        await AssertEntries(merged, ("a", "1"), ("b", "3"));
        await AssertEntries(first, ("a", "1"), ("b", "2"));
    }

    [Fact]
    public async Task One_secret_value_makes_the_whole_map_secret()
    {
        Assert.True((await Probe.Of(new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("2") })).IsSecret);
    }

    [Fact]
    public async Task One_unknown_value_makes_the_whole_map_unknown()
    {
        Assert.False((await Probe.Of(new InputMap<string> { ["a"] = "1", ["b"] = Probe.Unknown("2") })).IsKnown);
    }

    [Fact]
    public void Enumerating_synchronously_is_not_supported()
    {
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string> { ["a"] = "1" }).GetEnumerator());
    }

    [Fact]
    public async Task Awaiting_enumeration_gives_the_entries()
    {
        var seen = new List<KeyValuePair<string, string>>();
        await foreach (var entry in new InputMap<string> { ["a"] = Probe.Later("1") })
            seen.Add(await Probe.Value(entry));
        Assert.Equal([KeyValuePair.Create("a", "1")], seen);
    }

    [Fact]
    public async Task Awaiting_enumeration_of_a_map_with_an_unknown_gives_nothing()
    {
        await foreach (var _ in new InputMap<string> { ["a"] = "1", ["b"] = Probe.Unknown("2") })
            Assert.Fail("nothing can be enumerated");
    }

    [Fact]
    public async Task Maps_of_objects_take_values_of_any_type()
    {
        var map = new InputMap<object> { ["text"] = "a", ["number"] = 1, ["output"] = Output.Create("b") };
        var value = await Probe.Value(map);
        Assert.Equal(("a", 1), (value["text"], value["number"]));
        Assert.IsType<Output<string>>(value["output"]);
    }

    [Fact]
    public async Task Maps_of_unions_take_either_type()
    {
        var map = new InputMap<Union<string, int>>();
        map.Add("a", (Input<string>)"a");
        map.Add("b", (Input<int>)1);
        Assert.Equal((Union<string, int>.FromT0("a"), Union<string, int>.FromT1(1)), ((await Probe.Value(map))["a"], (await Probe.Value(map))["b"]));
    }

    private static async Task AssertEntries(InputMap<string> map, params (string Key, string Value)[] expected)
    {
        var value = await Probe.Value(map);
        Assert.Equal(expected, value.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }
}
