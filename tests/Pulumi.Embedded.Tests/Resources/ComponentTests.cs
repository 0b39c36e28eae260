using System.Collections.Immutable;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class ComponentTests
{
    private readonly ScriptedMocks _mocks = new();

    [Fact]
    public async Task Arguments_of_a_component_are_its_inputs()
    {
        await Mocked.Run(() => { _ = new Group("group", new ThingArgs { Text = "x" }); }, _mocks);
        Assert.Equal("x", _mocks["group"].Inputs["text"]);
    }

    [Fact]
    public async Task A_component_without_arguments_sends_none()
    {
        await Mocked.Run(() => { _ = new Group("group"); }, _mocks);
        Assert.Empty(_mocks["group"].Inputs);
    }

    [Fact]
    public async Task All_outputs_are_published_under_their_attribute_or_property_name()
    {
        await Mocked.Run(() => new Group("group") { Unnamed = Output.Create("u"), NotAnOutput = Output.Create("n") }.Publish(), _mocks);
        var outputs = Published("group");
        Assert.Equal(["Unnamed", "named"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("initialized", await Probe.Value(outputs["named"]));
        Assert.Equal("u", await Probe.Value(outputs["Unnamed"]));
    }

    [Fact]
    public async Task Outputs_that_are_null_are_not_published()
    {
        await Mocked.Run(() => new Group("group").Publish(), _mocks);
        Assert.Equal(["named"], Published("group").Keys);
    }

    [Fact]
    public async Task The_base_class_leaves_initializers_alone_and_unset_outputs_null()
    {
        await Mocked.Run(async () =>
        {
            var group = new Group("group");
            Assert.Equal("initialized", await Probe.Value(group.Named));
            Assert.Null(group.Unnamed);
            Assert.NotNull(group.Urn);
        });
    }

    [Fact]
    public async Task Outputs_can_be_given_as_dictionary_task_or_output()
    {
        IDictionary<string, object?> Values(string value) => new Dictionary<string, object?> { ["k"] = value, ["null"] = null };
        await Mocked.Run(
            () =>
            {
                new Group("dictionary").Publish(Values("1"));
                new Group("task").Publish(Task.FromResult(Values("2")));
                new Group("output").Publish(Output.Create(Values("3")));
            },
            _mocks);
        Assert.Equal("1", await Probe.Value(Published("dictionary")["k"]));
        Assert.Equal("2", await Probe.Value(Published("task")["k"]));
        Assert.Equal("3", await Probe.Value(Published("output")["k"]));
        Assert.DoesNotContain("null", Published("dictionary").Keys);
    }

    [Fact]
    public async Task Outputs_may_be_published_twice()
    {
        await Mocked.Run(
            () =>
            {
                var group = new Group("group");
                group.Publish();
                group.Publish(new Dictionary<string, object?> { ["second"] = 2 });
            },
            _mocks);
        Assert.Equal(2, _mocks.Outputs.Count(request => request.Urn.EndsWith("::group", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Published_outputs_keep_secrets_and_unknowns()
    {
        await Mocked.Run(
            () => new Group("group") { Named = Output.CreateSecret("s"), Unnamed = Probe.Unknown<string>() }.Publish(), _mocks);
        Assert.True((await Probe.Of(Published("group")["named"])).IsSecret);
        Assert.False((await Probe.Of(Published("group")["Unnamed"])).IsKnown);
    }

    [Fact]
    public async Task Null_outputs_are_refused()
    {
        await Mocked.Run(() =>
        {
            var group = new Group("group");
            Assert.Throws<ArgumentNullException>(() => group.Publish((IDictionary<string, object?>)null!));
            Assert.Throws<ArgumentNullException>(() => group.Publish((Task<IDictionary<string, object?>>)null!));
            Assert.Throws<ArgumentNullException>(() => group.Publish((Output<IDictionary<string, object?>>)null!));
        });
    }

    [Fact]
    public async Task Depending_on_a_component_waits_for_its_children()
    {
        var gate = new TaskCompletionSource<string>();
        var resources = await Mocked.Run(
            () =>
            {
                var group = new Group("group", null, parent =>
                {
                    _ = new Thing("child", new ThingArgs { Text = Output.Create(gate.Task) }, new CustomResourceOptions { Parent = parent });
                });
                _ = new Thing("dependent", null, new CustomResourceOptions { DependsOn = { group } });
                gate.SetResult("now");
            },
            _mocks);
        Assert.Equal(["group", "child", "dependent"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_child_that_depends_on_its_own_component_is_told_so()
    {
        // The official SDK waits forever here.
        if (!Sdk.IsEmbedded)
            return;
        var failure = await Mocked.Failure(() =>
        {
            var group = new Group("group");
            _ = new Thing("child", null, new CustomResourceOptions { Parent = group, DependsOn = { group } });
        });
        Assert.Contains("'child' depends on 'group'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Siblings_may_depend_on_each_other()
    {
        var resources = await Mocked.Run(() =>
        {
            var group = new Group("group");
            var first = new Thing("first", null, new CustomResourceOptions { Parent = group });
            _ = new Thing("second", null, new CustomResourceOptions { Parent = group, DependsOn = { first } });
        });
        Assert.Equal(3, resources.Length);
    }

    [Fact]
    public async Task Type_and_name_are_required_and_otherwise_free()
    {
        await Mocked.Run(() =>
        {
            Assert.Throws<ArgumentException>(() => new CustomResource("", "name", ResourceArgs.Empty, null));
            Assert.Throws<ArgumentException>(() => new CustomResource("test:index:Thing", "", ResourceArgs.Empty, null));
            Assert.Throws<ArgumentException>(() => new ComponentResource("", "name"));
            var odd = new CustomResource("not a token", "any name: at all", null, null);
            Assert.Equal(("not a token", "any name: at all"), (odd.GetResourceType(), odd.GetResourceName()));
        });
    }

    private ImmutableDictionary<string, Output<object?>> Published(string name) =>
        _mocks.Outputs.Single(request => request.Urn.EndsWith($"::{name}", StringComparison.Ordinal)).Outputs;
}
