using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Deployments;

public sealed class StateTests
{
    [Fact]
    public async Task A_missing_id_is_unknown_in_both_modes()
    {
        foreach (var options in new[] { Mocked.Preview, Mocked.Update })
        {
            foreach (var id in new[] { null, "" })
            {
                var mocks = new ScriptedMocks { Answer = args => (id, args.Inputs) };
                var resources = await Mocked.Run(() => { _ = new Thing("thing"); }, mocks, options);
                Assert.False((await Probe.Of(((Thing)resources[0]).Id)).IsKnown);
            }
        }
    }

    [Fact]
    public async Task A_missing_id_of_an_import_is_the_imported_one()
    {
        var mocks = new ScriptedMocks { Answer = args => (null, args.Inputs) };
        var resources = await Mocked.Run(() => { _ = new Thing("thing", null, new CustomResourceOptions { ImportId = "i-1" }); }, mocks);
        Assert.Equal("i-1", await Probe.Value(((Thing)resources[0]).Id));
    }

    [Fact]
    public async Task The_id_of_a_read_resource_is_the_one_it_was_read_by()
    {
        var mocks = new ScriptedMocks { Answer = args => ("another", ScriptedMocks.State(args, ("computed", "state"))) };
        var resources = await Mocked.Run(() => { _ = Thing.Get("thing", "i-1"); }, mocks);
        Assert.Equal("i-1", await Probe.Value(((Thing)resources[0]).Id));
        Assert.Equal("state", await Probe.Value(((Thing)resources[0]).Computed));
    }

    [Fact]
    public async Task Reading_by_an_unknown_id_registers()
    {
        var mocks = new ScriptedMocks();
        var resources = await Mocked.Run(() => { _ = Thing.Get("thing", Probe.Unknown<string>()); }, mocks);
        Assert.Equal("", mocks["thing"].Id);
        Assert.Equal("thing-id", await Probe.Value(((Thing)resources[0]).Id));
    }

    [Fact]
    public async Task A_property_missing_from_the_state_is_unknown_in_a_preview()
    {
        var thing = (Thing)(await Mocked.Run(() => { _ = new Thing("thing", new ThingArgs { Text = "x" }); }))[0];
        Assert.False((await Probe.Of(thing.Computed)).IsKnown);
        Assert.True((await Probe.Of(thing.Text)).IsKnown);
    }

    [Fact]
    public async Task A_property_missing_from_the_state_is_the_known_default_in_an_update()
    {
        var thing = (Thing)(await Mocked.Run(() => { _ = new Thing("thing"); }, options: Mocked.Update))[0];
        var computed = await Probe.Of(thing.Computed);
        Assert.True(computed.IsKnown);
        Assert.Null(computed.Value);
        Assert.True((await Probe.Of(thing.Count)).IsKnown);
    }

    [Fact]
    public async Task Every_output_depends_on_its_resource()
    {
        var thing = (Thing)(await Mocked.Run(() => { _ = new Thing("thing", new ThingArgs { Text = "x" }); }))[0];
        Assert.Contains(thing, (await Probe.Of(thing.Text)).Dependencies);
        Assert.Contains(thing, (await Probe.Of(thing.Computed)).Dependencies);
        Assert.Contains(thing, (await Probe.Of(thing.Urn)).Dependencies);
        Assert.Contains(thing, (await Probe.Of(thing.Id)).Dependencies);
    }

    [Fact]
    public async Task Outputs_in_the_state_keep_secrets_and_unknowns()
    {
        var mocks = new ScriptedMocks
        {
            Answer = args => ("id", ScriptedMocks.State(args, ("text", Output.CreateSecret("hush")), ("computed", Probe.Unknown<string>()))),
        };
        var thing = (Thing)(await Mocked.Run(() => { _ = new Thing("thing"); }, mocks, Mocked.Update))[0];
        Assert.True((await Probe.Of(thing.Text)).IsSecret);
        Assert.False((await Probe.Of(thing.Computed)).IsKnown);
    }

    [Fact]
    public async Task Additional_secret_outputs_are_the_engines_business()
    {
        var thing = (Thing)(await Mocked.Run(() =>
        {
            _ = new Thing("thing", new ThingArgs { Text = "x" }, new CustomResourceOptions { AdditionalSecretOutputs = { "text" } });
        }))[0];
        Assert.False((await Probe.Of(thing.Text)).IsSecret);
    }

    [Fact]
    public async Task A_state_of_another_kind_fails_the_run()
    {
        foreach (var state in new object[] { new { Text = "x" }, 1L, 1m, new List<string>() })
        {
            var failure = await Mocked.Failure(() => { _ = new Thing("thing"); }, new ScriptedMocks { Answer = _ => ("id", state) });
            Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_becomes_the_default()
    {
        var mocks = new ScriptedMocks { Answer = args => ("id", ScriptedMocks.State(args, ("count", "many"))) };
        var thing = (Thing)(await Mocked.Run(() => { _ = new Thing("thing"); }, mocks))[0];
        var count = await Probe.Of(thing.Count);
        Assert.True(count.IsKnown);
        Assert.Null(count.Value);
    }

    [Fact]
    public async Task A_urn_in_the_options_reads_a_registered_resource_back()
    {
        Thing? copy = null;
        await Mocked.Run(async () =>
        {
            var original = new Thing("thing", new ThingArgs { Text = "hello" });
            copy = new Thing("copy", null, new CustomResourceOptions { Urn = await Probe.Value(original.Urn) });
        });
        Assert.Equal("hello", await Probe.Value(copy!.Text));
        Assert.Equal("thing-id", await Probe.Value(copy.Id));
    }

    [Fact]
    public async Task A_urn_in_the_options_that_nobody_registered_fails_the_run()
    {
        await Mocked.Failure(() =>
        {
            _ = new Thing("copy", null, new CustomResourceOptions { Urn = "urn:pulumi:stack::project::test:index:Thing::nobody" });
        });
    }

    [Fact]
    public async Task An_output_that_no_wire_value_fits_fails_in_the_constructor()
    {
        await Mocked.Run(() =>
        {
            Assert.Throws<InvalidOperationException>(() => new LongOutput("thing"));
            Assert.Throws<RunException>(() => new BareOutput("thing"));
        });
    }

    private sealed class LongOutput(string name) : CustomResource("test:index:Long", name, ResourceArgs.Empty, null)
    {
        [Output("value")]
        public Output<long> Value { get; private set; } = null!;
    }

    private sealed class BareOutput(string name) : CustomResource("test:index:Bare", name, ResourceArgs.Empty, null)
    {
        [Output("value")]
        public string Value { get; private set; } = null!;
    }
}
