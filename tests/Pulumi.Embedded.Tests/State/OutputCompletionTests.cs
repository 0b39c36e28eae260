using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.State;

/// <summary>What a resource's outputs settle to, beyond the values.</summary>
public sealed class OutputCompletionTests
{
    [Fact]
    public async Task Outputs_are_settled_when_the_constructor_of_a_resource_returns()
    {
        var seen = "";
        await TestRun.Program(new RecordingMocks(_ => new Dictionary<string, object> { ["text"] = "a" }), () =>
        {
            new Thing("thing").Text.Apply(text => seen = text);
            Assert.Equal("a", seen);
        });
        Assert.Equal("a", seen);
    }

    [Fact]
    public async Task A_missing_property_is_unknown_in_a_preview()
    {
        var thing = await Make(preview: true);
        Assert.False((await Probe.Of(thing.Text)).IsKnown);
        Assert.False((await Probe.Of(thing.Count)).IsKnown);
    }

    [Fact]
    public async Task A_missing_property_is_the_known_default_otherwise()
    {
        var thing = await Make(preview: false);
        Assert.Equal((null, true), ((await Probe.Of(thing.Text)).Value, (await Probe.Of(thing.Text)).IsKnown));
        Assert.Equal((0, true), ((await Probe.Of(thing.Count)).Value, (await Probe.Of(thing.Count)).IsKnown));
        Assert.False(await Probe.Value(thing.Flag));
        Assert.True((await Probe.Value(thing.List)).IsDefault);
    }

    [Fact]
    public async Task A_present_property_is_known_in_both_modes()
    {
        foreach (var preview in new[] { true, false })
        {
            var thing = await Make(preview, _ => new Dictionary<string, object> { ["text"] = "a" });
            Assert.True((await Probe.Of(thing.Text)).IsKnown);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_id_that_is_not_given_is_unknown_in_both_modes(string? id)
    {
        foreach (var preview in new[] { true, false })
            Assert.False((await Probe.Of((await Make(preview, id: _ => id)).Id)).IsKnown);
    }

    [Fact]
    public async Task Every_output_depends_on_its_resource()
    {
        var thing = await Make(preview: true, _ => new Dictionary<string, object> { ["text"] = "a" });
        Assert.Contains(thing, (await Probe.Of(thing.Text)).Dependencies);
        Assert.Contains(thing, (await Probe.Of(thing.Count)).Dependencies);
        Assert.Contains(thing, (await Probe.Of(thing.Text.Apply(text => text.Length))).Dependencies);
        Assert.Contains(thing, (await Probe.Of(Output.Format($"{thing.Text}!"))).Dependencies);
    }

    [Fact]
    public async Task Dependencies_of_joined_outputs_are_united()
    {
        Thing? first = null, second = null;
        await TestRun.Program(new RecordingMocks(_ => new Dictionary<string, object> { ["text"] = "a" }), () =>
        {
            first = new Thing("first");
            second = new Thing("second");
        });
        var expected = new HashSet<Resource> { first!, second! };
        Assert.Equal(expected, (await Probe.Of(Output.All(first!.Text, second!.Text))).Dependencies);
        Assert.Equal(expected, (await Probe.Of(first.Text.Apply(_ => second.Text))).Dependencies);
        Assert.Equal(expected, (await Probe.Of(Output.Tuple(first.Text, second.Count))).Dependencies);
        Assert.Equal(expected, (await Probe.Of(Output.JsonSerialize(Output.Create(new { A = first.Text, B = second.Text })))).Dependencies);
        Assert.Equal(expected, (await Probe.Of(new InputMap<string> { ["a"] = first.Text, ["b"] = second.Text })).Dependencies);
        Assert.Equal(expected, (await Probe.Of(Utilities.OutputUtilities.WithDependency(first.Text, second))).Dependencies);
    }

    [Fact]
    public async Task The_state_may_be_an_output_type_object()
    {
        var thing = await Make(preview: false, _ => new StateObject("a"));
        Assert.Equal("a", await Probe.Value(thing.Text));
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("class")]
    [InlineData("long")]
    [InlineData("decimal")]
    public async Task A_state_of_another_kind_fails_the_run(string kind)
    {
        object state = kind switch
        {
            "anonymous" => new { text = "a" },
            "class" => new NotAState(),
            "long" => new Dictionary<string, object> { ["text"] = 1L },
            _ => new Dictionary<string, object> { ["text"] = 1m },
        };
        var failure = await Assert.ThrowsAsync<RunException>(() => Make(preview: false, _ => state));
        Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_property_of_a_type_that_cannot_come_from_the_wire_fails_in_the_constructor()
    {
        await TestRun.Program(new RecordingMocks(), () =>
        {
            var failure = Assert.Throws<InvalidOperationException>(() => new LongOutput("thing"));
            Assert.Contains(typeof(long).ToString(), failure.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => new DeepLongOutput("thing"));
        });
    }

    [Fact]
    public async Task An_output_property_that_is_not_an_output_fails_in_the_constructor()
    {
        await TestRun.Program(new RecordingMocks(), () => Assert.Throws<RunException>(() => new PlainOutput("thing")));
    }

    private static async Task<Thing> Make(
        bool preview, Func<Pulumi.Testing.MockResourceArgs, object>? state = null, Func<Pulumi.Testing.MockResourceArgs, string?>? id = null)
    {
        Thing? thing = null;
        await TestRun.Program(new RecordingMocks(state, id), () => { thing = new Thing("thing"); }, preview);
        return thing!;
    }

    [OutputType]
    private sealed class StateObject(string text)
    {
        public readonly string Text = text;
    }

    private sealed class NotAState
    {
        public string Text { get; } = "a";
    }

    private sealed class LongOutput(string name) : CustomResource("test:index:Long", name, null, options: null)
    {
        [Output("size")]
        public Output<long> Size { get; private set; } = null!;
    }

    private sealed class DeepLongOutput(string name) : CustomResource("test:index:Long", name, null, options: null)
    {
        [Output("sizes")]
        public Output<ImmutableDictionary<string, ImmutableArray<long>>> Sizes { get; private set; } = null!;
    }

    private sealed class PlainOutput(string name) : CustomResource("test:index:Plain", name, null, options: null)
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }
}
