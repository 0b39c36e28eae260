using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Inputs;

public sealed class InputListTests
{
    [Fact]
    public async Task A_list_can_be_made_of_everything_that_holds_its_elements()
    {
        await AssertElements("a", ["a"]);
        await AssertElements(Output.Create("a"), ["a"]);
        await AssertElements((Input<string>)"a", ["a"]);
        await AssertElements(new[] { "a", "b" }, ["a", "b"]);
        await AssertElements(new List<string> { "a", "b" }, ["a", "b"]);
        await AssertElements(ImmutableArray.Create("a", "b"), ["a", "b"]);
        await AssertElements(new Input<string>[] { "a", Output.Create("b") }, ["a", "b"]);
        await AssertElements(new List<Input<string>> { "a" }, ["a"]);
        await AssertElements(ImmutableArray.Create<Input<string>>("a"), ["a"]);
        await AssertElements(new[] { Output.Create("a") }, ["a"]);
        await AssertElements(new List<Output<string>> { Output.Create("a") }, ["a"]);
        await AssertElements(ImmutableArray.Create(Output.Create("a")), ["a"]);
    }

    [Fact]
    public async Task A_list_can_be_made_of_outputs_of_lists()
    {
        await AssertElements(Probe.Later(new[] { "a", "b" }), ["a", "b"]);
        await AssertElements(Probe.Later(new List<string> { "a" }), ["a"]);
        await AssertElements(Probe.Later<IEnumerable<string>>(["a"]), ["a"]);
        await AssertElements(Probe.Later(ImmutableArray.Create("a")), ["a"]);
    }

    [Fact]
    public async Task Collection_expressions_and_initializers_work()
    {
        string[] more = ["b", "c"];
        await AssertElements(["a", .. more, Output.Create("d")], ["a", "b", "c", "d"]);
        await AssertElements(new InputList<string> { "a", Output.Create("b") }, ["a", "b"]);
        await AssertElements([], []);
    }

    [Fact]
    public async Task Add_and_AddRange_change_the_list_in_place()
    {
        InputList<string> list = "a";
        var before = await Probe.Value(list);
        list.Add("b", Output.Create("c"));
        list.Add((InputList<string>)new[] { "d" });
        list.AddRange(Probe.Later(new[] { "e" }));
        Assert.Equal("a", Assert.Single(before));
        await AssertElements(list, ["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task A_list_added_to_another_can_change_without_it()
    {
        InputList<string> first = "a", second = "b";
        first.AddRange(second);
        second.Add("c");
        await AssertElements(first, ["a", "b"]);
    }

    [Fact]
    public async Task Concat_returns_a_new_list()
    {
        InputList<string> first = "a";
        var both = first.Concat(new[] { "b" });
        await AssertElements(both, ["a", "b"]);
        await AssertElements(first, ["a"]);
    }

    [Fact]
    public async Task One_secret_element_makes_the_whole_value_secret()
    {
        Assert.True((await Probe.Of(new InputList<string> { "a", Output.CreateSecret("b") })).IsSecret);
    }

    [Fact]
    public async Task One_unknown_element_makes_the_whole_value_unknown()
    {
        Assert.False((await Probe.Of(new InputList<string> { "a", Probe.Unknown("b") })).IsKnown);
    }

    [Fact]
    public void Enumerating_synchronously_is_not_supported()
    {
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string> { "a" }).GetEnumerator());
    }

    [Fact]
    public async Task Awaiting_enumeration_gives_the_elements()
    {
        var seen = new List<string>();
        await foreach (var element in new InputList<string> { "a", Probe.Later("b") })
            seen.Add(await Probe.Value(element));
        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task Awaiting_enumeration_of_a_list_with_an_unknown_gives_nothing()
    {
        await foreach (var _ in new InputList<string> { "a", Probe.Unknown("b") })
            Assert.Fail("nothing can be enumerated");
    }

    [Fact]
    public void A_null_array_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => (InputList<string>)(string[])null!);
        Assert.Throws<ArgumentNullException>(() => new InputList<string> { (Input<string>[])null! });
    }

    [Fact]
    public async Task A_default_array_is_kept()
    {
        InputList<string> list = default(ImmutableArray<string>);
        Assert.True((await Probe.Value(list)).IsDefault);
    }

    [Fact]
    public async Task Elements_may_be_null()
    {
        await AssertElements(new string?[] { "a", null }!, ["a", null]);
    }

    [Fact]
    public async Task Lists_of_unions_take_either_type()
    {
        var list = new InputList<Union<string, int>>();
        list.Add((Input<string>)"a");
        list.Add((Input<int>)1);
        Assert.Equal<IEnumerable<Union<string, int>>>([Union<string, int>.FromT0("a"), Union<string, int>.FromT1(1)], (await Probe.Value(list)).ToArray());
    }

    private static async Task AssertElements(InputList<string> list, string?[] expected) =>
        Assert.Equal(expected, (await Probe.Value(list)).ToArray());
}
