namespace Pulumi.Embedded.Tests.Args;

/// <summary>Which members of an arguments class are inputs.</summary>
public sealed class ArgumentShapeTests
{
    [Fact]
    public async Task Names_come_from_the_attribute_and_members_without_one_are_ignored()
    {
        var inputs = await TestRun.InputsOf(new ShapeArgs { Named = "a", Ignored = "b" });
        Assert.Equal(("a", false), (inputs["wireName"], inputs.ContainsKey("Ignored")));
        Assert.False(inputs.ContainsKey("ignored"));
    }

    [Fact]
    public async Task Private_fields_and_properties_count()
    {
        var inputs = await TestRun.InputsOf(new ShapeArgs());
        Assert.Equal(("private", "hidden"), (inputs["field"], inputs["property"]));
    }

    [Fact]
    public async Task The_declared_type_may_be_plain_or_an_input()
    {
        var inputs = await TestRun.InputsOf(new ShapeArgs { Plain = 1, Wrapped = 2 });
        Assert.Equal((1.0, 2.0), (inputs["plain"], inputs["wrapped"]));
    }

    [Fact]
    public async Task Inputs_of_base_classes_count_and_derived_ones_win()
    {
        var inputs = await TestRun.InputsOf(new DerivedShapeArgs { Named = "base", Again = "derived", Plain = 1 });
        Assert.Equal(("derived", 1.0), (inputs["wireName"], inputs["plain"]));
    }

    [Fact]
    public async Task A_collection_created_on_first_use_is_sent_when_it_was_used()
    {
        var args = new ShapeArgs();
        args.List.Add("a");
        var inputs = await TestRun.InputsOf(args);
        Assert.Equal(["a"], Assert.IsAssignableFrom<IEnumerable<object>>(inputs["list"]));
        Assert.False((await TestRun.InputsOf(new ShapeArgs())).ContainsKey("list"));
    }

    [Fact]
    public async Task A_missing_required_input_fails_the_run_and_names_the_member()
    {
        var failure = await TestRun.FailureOf(() => new RequiredArgs());
        Assert.Contains(nameof(ArgumentNullException), failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(RequiredArgs.MustBeThere), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_input_of_nested_arguments_fails_the_run()
    {
        var failure = await TestRun.FailureOf(() => new ValueArgs { Value = new RequiredArgs() });
        Assert.Contains(nameof(RequiredArgs.MustBeThere), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_input_may_be_unknown_or_hold_null()
    {
        Assert.Empty(await TestRun.InputsOf(new RequiredArgs { MustBeThere = Probe.Unknown("x") }));
        Assert.Empty(await TestRun.InputsOf(new RequiredArgs { MustBeThere = Output.Create((string)null!) }));
    }

    [Fact]
    public async Task Id_and_urn_are_not_sent_at_the_top_but_beneath_it()
    {
        var inputs = await TestRun.InputsOf(new IdentityArgs { Id = "a", Urn = "b", Nested = new IdentityArgs { Id = "c", Urn = "d" } });
        Assert.Equal("nested", Assert.Single(inputs.Keys));
        var nested = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(inputs["nested"]);
        Assert.Equal(("c", "d"), (nested["id"], nested["urn"]));
    }

    private class ShapeArgs : ResourceArgs
    {
        [Input("field")]
        private readonly string _field = "private";

        [Input("list")]
        private InputList<string>? _list;

        [Input("property")]
        private string Hidden { get; } = "hidden";

        [Input("wireName")]
        public Input<string>? Named { get; set; }

        public string? Ignored { get; set; }

        [Input("plain")]
        public int? Plain { get; set; }

        [Input("wrapped")]
        public Input<int>? Wrapped { get; set; }

        public InputList<string> List => _list ??= [];

        public string Everything => _field + Hidden;
    }

    private sealed class DerivedShapeArgs : ShapeArgs
    {
        [Input("wireName")]
        public Input<string>? Again { get; set; }
    }

    private sealed class RequiredArgs : ResourceArgs
    {
        [Input("mustBeThere", required: true)]
        public Input<string>? MustBeThere { get; set; }
    }

    private sealed class IdentityArgs : ResourceArgs
    {
        [Input("id")]
        public Input<string>? Id { get; set; }

        [Input("urn")]
        public Input<string>? Urn { get; set; }

        [Input("nested")]
        public IdentityArgs? Nested { get; set; }
    }
}
