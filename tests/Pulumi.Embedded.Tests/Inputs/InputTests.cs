using System.Text.Json;

namespace Pulumi.Embedded.Tests.Inputs;

public sealed class InputTests
{
    [Fact]
    public async Task A_null_input_becomes_a_known_default_output()
    {
        var text = await Probe.Of(((Input<string>?)null).ToOutput());
        Assert.Equal((null, true, false), (text.Value, text.IsKnown, text.IsSecret));
        Assert.Equal(0, await Probe.Value(((Input<int>?)null).ToOutput()));
    }

    [Fact]
    public void A_null_output_cannot_become_an_input()
    {
        Assert.Throws<ArgumentNullException>(() => (Input<string>)(Output<string>)null!);
    }

    [Fact]
    public async Task A_null_string_becomes_a_known_null_input()
    {
        Input<string> input = (string)null!;
        var result = await Probe.Of(input);
        Assert.Equal((null, true), (result.Value, result.IsKnown));
    }

    [Fact]
    public async Task An_input_keeps_what_its_output_knows()
    {
        Input<string> input = Output.CreateSecret(Probe.Unknown("a"));
        var result = await Probe.Of(input);
        Assert.Equal((false, true), (result.IsKnown, result.IsSecret));
    }

    [Fact]
    public void ToString_of_an_input_is_the_name_of_its_type()
    {
        Input<string> input = "a";
        Assert.Equal(typeof(Input<string>).ToString(), input.ToString());
    }

    [Fact]
    public async Task Apply_works_on_inputs()
    {
        Input<int> input = 1;
        Assert.Equal(2, await Probe.Value(input.Apply(value => value + 1)));
        Assert.Equal(2, await Probe.Value(input.Apply(value => Output.Create(value + 1))));
        Assert.Equal(2, await Probe.Value(input.Apply(value => Task.FromResult(value + 1))));
        Assert.Equal(2, await Probe.Value(input.Apply<int, int>(value => (Input<int>)(value + 1))));
        Assert.Equal(1, await Probe.Value(((Input<int>?)null).Apply(value => value + 1)));
    }

    [Fact]
    public async Task A_union_input_takes_either_type()
    {
        InputUnion<string, int> text = "a", number = 1, later = Probe.Later("b"), union = Union<string, int>.FromT1(2);
        Assert.Equal("a", (await Probe.Value(text)).AsT0);
        Assert.Equal(1, (await Probe.Value(number)).AsT1);
        Assert.Equal("b", (await Probe.Value(later)).AsT0);
        Assert.Equal(2, (await Probe.Value(union)).AsT1);
    }

    [Fact]
    public async Task A_json_input_takes_text_documents_and_elements()
    {
        using var document = JsonDocument.Parse("""{"a":1}""");
        InputJson fromText = """{"a":1}""", fromDocument = document, fromElement = document.RootElement, later = Probe.Later("""{"a":1}""");
        foreach (var input in new[] { fromText, fromDocument, fromElement, later })
            Assert.Equal(1, (await Probe.Value(input)).GetProperty("a").GetInt32());
    }

    [Fact]
    public void Unions_compare_by_side_and_value()
    {
        Union<string, int> text = "a", same = "a", number = 1;
        Assert.True(text == same && text != number && text.Equals((object)same));
        Assert.Equal(text.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
    }

    [Fact]
    public void Unions_map_match_and_pick()
    {
        Union<string, int> number = 1;
        Assert.Equal("1", number.Match(text => text, value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, number.MapT1(value => value + 1).AsT1);
        Assert.Equal(1, number.MapT0(text => text.Length).AsT1);
        Assert.Equal(2.0, number.Bimap(text => text, value => value + 1.0).AsT1);
        Assert.True(number.TryPickT1(out var picked, out _) && picked == 1);
        Assert.False(number.TryPickT0(out _, out var rest) || rest != 1);
        Assert.Throws<InvalidOperationException>(() => number.AsT0);
    }
}
