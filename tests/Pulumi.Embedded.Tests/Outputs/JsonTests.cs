using System.Text.Json;

namespace Pulumi.Embedded.Tests.Outputs;

public sealed class JsonTests
{
    [Fact]
    public async Task Names_and_escapes_are_those_of_the_default_serializer()
    {
        var json = Output.JsonSerialize(Output.Create(new { Name = "<é>", None = (string?)null, Count = 1, Ratio = 0.5 }));
        Assert.Equal("""{"Name":"\u003C\u00E9\u003E","None":null,"Count":1,"Ratio":0.5}""", await Probe.Value(json));
    }

    [Fact]
    public async Task Options_are_honoured()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        Assert.Equal("""{"name":"a"}""", await Probe.Value(Output.JsonSerialize(Output.Create(new { Name = Output.Create("a") }), options)));
    }

    [Fact]
    public async Task Nested_outputs_and_inputs_are_awaited()
    {
        var value = new Dictionary<string, object>
        {
            ["output"] = Probe.Later(1),
            ["input"] = (Input<string>)Probe.Later("a"),
            ["list"] = new InputList<string> { "a", Probe.Later("b") },
            ["map"] = new InputMap<int> { ["b"] = 2, ["a"] = Probe.Later(1) },
            ["deep"] = new[] { Output.Create(new { Inner = Probe.Later(true) }) },
        };
        Assert.Equal(
            """{"output":1,"input":"a","list":["a","b"],"map":{"a":1,"b":2},"deep":[{"Inner":true}]}""",
            await Probe.Value(Output.JsonSerialize(Output.Create(value))));
    }

    [Fact]
    public async Task A_nested_unknown_makes_the_text_unknown()
    {
        var result = await Probe.Of(Output.JsonSerialize(Output.Create(new { A = "known", B = new { C = Probe.Unknown("x") } })));
        Assert.Equal((false, (string?)null), (result.IsKnown, result.Value));
    }

    [Fact]
    public async Task A_nested_secret_makes_the_text_secret()
    {
        var result = await Probe.Of(Output.JsonSerialize(Output.Create(new { A = new InputList<string> { Output.CreateSecret("x") } })));
        Assert.Equal((true, """{"A":["x"]}"""), (result.IsSecret, result.Value));
    }

    [Fact]
    public async Task An_unknown_or_secret_argument_gives_an_unknown_or_secret_text()
    {
        Assert.False((await Probe.Of(Output.JsonSerialize(Probe.Unknown(1)))).IsKnown);
        Assert.True((await Probe.Of(Output.JsonSerialize(Output.CreateSecret(1)))).IsSecret);
    }

    [Fact]
    public void A_null_argument_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Output.JsonSerialize<string>(null!));
        Assert.Throws<ArgumentNullException>(() => Output.JsonDeserialize<string>(null!));
    }

    [Fact]
    public async Task Deserialize_reads_the_text()
    {
        var json = Output.CreateSecret("""{"Name":"a"}""");
        var result = await Probe.Of(Output.JsonDeserialize<Dictionary<string, string>>(json));
        Assert.Equal(("a", true), (result.Value["Name"], result.IsSecret));
    }

    [Fact]
    public async Task Deserialize_reads_nested_outputs_and_inputs_that_are_as_secret_as_the_text()
    {
        foreach (var json in new[] { Output.CreateSecret("[0,1]"), Output.CreateSecret(Probe.Later("[0,1]")) })
        {
            var outputs = await Probe.Value(Output.JsonDeserialize<Output<int>[]>(json));
            Assert.Equal((1, true), ((await Probe.Of(outputs[1])).Value, (await Probe.Of(outputs[1])).IsSecret));
            var inputs = await Probe.Value(Output.JsonDeserialize<List<Input<int>>>(json));
            Assert.Equal((1, true), ((await Probe.Of(inputs[1])).Value, (await Probe.Of(inputs[1])).IsSecret));
        }
    }

    [Fact]
    public async Task Deserialize_of_an_unknown_text_is_unknown()
    {
        Assert.False((await Probe.Of(Output.JsonDeserialize<int>(Probe.Unknown("1")))).IsKnown);
    }

    [Fact]
    public async Task Deserialize_of_bad_text_faults_the_result()
    {
        var result = Output.JsonDeserialize<int>(Output.Create("{"));
        await Assert.ThrowsAnyAsync<JsonException>(() => Probe.Value(result));
    }

    [Theory]
    [Trait("Sdk", "embedded")]
    [InlineData("hunter2")]
    [InlineData("trhunter2")]
    [InlineData("\"hunter2\"")]
    public async Task A_failure_does_not_quote_a_secret_text(string secret)
    {
        var number = Output.JsonDeserialize<int>(Output.CreateSecret(secret));
        var failure = await Assert.ThrowsAnyAsync<JsonException>(() => Probe.Value(number));
        Assert.DoesNotContain("hunter", failure.ToString(), StringComparison.Ordinal);
    }
}
