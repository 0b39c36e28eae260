using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Outputs;

public sealed class JoiningTests
{
    [Fact]
    public async Task All_keeps_the_order_of_its_parts()
    {
        Assert.Equal(["a", "b", "c"], (await Probe.Value(Output.All(Probe.Later("a"), Output.Create("b"), Probe.Later("c")))).ToArray());
    }

    [Fact]
    public async Task All_takes_inputs_and_sequences()
    {
        Assert.Equal<IEnumerable<int>>([1, 2], (await Probe.Value(Output.All<int>(1, Output.Create(2)))).ToArray());
        Assert.Equal<IEnumerable<int>>([1, 2], (await Probe.Value(Output.All((IEnumerable<Input<int>>)[1, 2]))).ToArray());
        Assert.Equal<IEnumerable<int>>([1], (await Probe.Value(Output.All((IEnumerable<Output<int>>)[Output.Create(1)]))).ToArray());
    }

    [Fact]
    public async Task All_of_nothing_is_a_known_empty_array()
    {
        var result = await Probe.Of(Output.All(Array.Empty<Output<string>>()));
        Assert.True(result.IsKnown);
        Assert.Empty(result.Value);
    }

    [Fact]
    public async Task All_is_unknown_when_one_part_is()
    {
        var result = await Probe.Of(Output.All(Output.Create(1), Probe.Unknown(2)));
        Assert.False(result.IsKnown);
        Assert.Equal(default(ImmutableArray<int>), result.Value);
    }

    [Fact]
    public async Task All_is_secret_when_one_part_is()
    {
        Assert.True((await Probe.Of(Output.All(Output.Create(1), Output.CreateSecret(2)))).IsSecret);
    }

    [Fact]
    public async Task A_null_part_of_All_faults_the_result_not_the_call()
    {
        var outputs = Output.All(Output.Create(1), null!);
        await Assert.ThrowsAsync<NullReferenceException>(() => Probe.Value(outputs));
    }

    [Fact]
    public async Task Tuple_joins_two_to_eight_parts()
    {
        Output<int> one = Output.Create(1), late = Probe.Later(2);
        Assert.Equal((1, 2), await Probe.Value(Output.Tuple(one, late)));
        Assert.Equal((1, 2, 1), await Probe.Value(Output.Tuple(one, late, one)));
        Assert.Equal((1, 2, 1, 2), await Probe.Value(Output.Tuple(one, late, one, late)));
        Assert.Equal((1, 2, 1, 2, 1), await Probe.Value(Output.Tuple(one, late, one, late, one)));
        Assert.Equal((1, 2, 1, 2, 1, 2), await Probe.Value(Output.Tuple(one, late, one, late, one, late)));
        Assert.Equal((1, 2, 1, 2, 1, 2, 1), await Probe.Value(Output.Tuple(one, late, one, late, one, late, one)));
        Assert.Equal((1, 2, 1, 2, 1, 2, 1, 2), await Probe.Value(Output.Tuple(one, late, one, late, one, late, one, late)));
    }

    [Fact]
    public async Task Tuple_joins_inputs_and_parts_of_different_types()
    {
        Input<string> name = "a";
        Input<int> port = Output.Create(80);
        Assert.Equal(("a", 80), await Probe.Value(Output.Tuple(name, port)));
    }

    [Fact]
    public async Task Tuple_is_unknown_and_secret_when_one_part_is()
    {
        var result = await Probe.Of(Output.Tuple(Output.CreateSecret("a"), Probe.Unknown(1)));
        Assert.Equal((false, true), (result.IsKnown, result.IsSecret));
    }

    [Fact]
    public async Task Format_fills_in_outputs_inputs_and_plain_values()
    {
        Input<string> input = "in";
        Assert.Equal("out in 1", await Probe.Value(Output.Format($"{Probe.Later("out")} {input} {1}")));
    }

    [Fact]
    public async Task Format_is_culture_invariant_and_honours_format_specifiers()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var comma = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            System.Globalization.CultureInfo.CurrentCulture = comma;
            Assert.Equal("1.50 00ff", await Probe.Value(Output.Format($"{Output.Create(1.5):F2} {Output.Create(255):x4}")));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Format_prints_null_as_nothing_and_booleans_as_words()
    {
        Assert.Equal("[] True", await Probe.Value(Output.Format($"[{Output.Create((string?)null)}] {Output.Create(true)}")));
    }

    [Fact]
    public async Task Format_is_unknown_and_secret_when_one_argument_is()
    {
        var result = await Probe.Of(Output.Format($"{Output.CreateSecret("a")} {Probe.Unknown("b")}"));
        Assert.Equal((false, true, (string?)null), (result.IsKnown, result.IsSecret, result.Value));
    }

    [Fact]
    public async Task Array_helpers_read_elements_and_length()
    {
        var array = Probe.Later(ImmutableArray.Create("a", "b"));
        Assert.Equal("a", await Probe.Value(array.First()));
        Assert.Equal("b", await Probe.Value(array.GetAt(Output.Create(1))));
        Assert.Equal(2, await Probe.Value(array.Length()));
    }

    [Fact]
    public async Task Union_helpers_read_the_side_that_is_there()
    {
        var union = Output.Create(Union<string, int>.FromT1(1));
        Assert.Equal((false, true, 1, (object)1), (
            await Probe.Value(union.IsT0()), await Probe.Value(union.IsT1()), await Probe.Value(union.AsT1()), await Probe.Value(union.Value())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Probe.Value(union.AsT0()));
    }
}
