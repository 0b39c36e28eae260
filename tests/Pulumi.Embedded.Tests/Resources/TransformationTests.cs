using System.Collections.Immutable;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Resources;

public sealed class TransformationTests
{
    private readonly ScriptedMocks _mocks = new();

    [Fact]
    public async Task Own_transformations_run_first_then_those_of_the_ancestors()
    {
        var order = new List<string>();
        ResourceTransformation Note(string label) => args =>
        {
            if (args.Resource is Thing)
                order.Add(label);
            return null;
        };

        await Mocked.Run(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { ResourceTransformations = { Note("outer") } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer, ResourceTransformations = { Note("inner") } });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = inner, ResourceTransformations = { Note("1"), Note("2") } });
        });
        Assert.Equal(["1", "2", "inner", "outer"], order);
    }

    [Fact]
    public async Task Each_transformation_sees_the_result_of_the_one_before()
    {
        ResourceTransformation Append(string text) => args =>
        {
            var before = (ThingArgs)args.Args;
            return new ResourceTransformationResult(new ThingArgs { Text = Output.Format($"{before.Text}{text}") }, args.Options);
        };

        await Mocked.Run(
            () =>
            {
                _ = new Thing("thing", new ThingArgs { Text = "a" }, new CustomResourceOptions { ResourceTransformations = { Append("b"), Append("c") } });
            },
            _mocks);
        Assert.Equal("abc", _mocks["thing"].Inputs["text"]);
    }

    [Fact]
    public async Task A_transformation_sees_the_live_resource_and_raw_arguments()
    {
        ResourceTransformationArgs? seen = null;
        var resources = await Mocked.Run(() =>
        {
            _ = new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush") }, new CustomResourceOptions
            {
                Protect = true,
                ResourceTransformations =
                {
                    args =>
                    {
                        seen = args;
                        return null;
                    },
                },
            });
        });
        Assert.Same(resources[0], seen!.Value.Resource);
        Assert.Equal(Thing.Token, seen.Value.Resource.GetResourceType());
        Assert.True((await Probe.Of(((ThingArgs)seen.Value.Args).Text!)).IsSecret);
        Assert.True(seen.Value.Options.Protect);
    }

    [Fact]
    public async Task The_parent_of_a_top_level_resource_is_null_and_protection_is_not_yet_inherited()
    {
        var options = new Dictionary<string, ResourceOptions>();
        ResourceTransformation note = args =>
        {
            options[args.Resource.GetResourceName()] = args.Options;
            return null;
        };
        await Mocked.Run(() =>
        {
            var group = new Group("group", new ComponentResourceOptions { Protect = true, ResourceTransformations = { note } });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group });
        });
        Assert.Null(options["group"].Parent);
        Assert.NotNull(options["thing"].Parent);
        Assert.Null(options["thing"].Protect);
    }

    [Fact]
    public async Task Changing_the_parent_is_refused()
    {
        await Mocked.Run(() =>
        {
            var other = new Group("other");
            Assert.Throws<ArgumentException>(() => new Thing("thing", null, new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(
                        args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { Parent = other })),
                },
            }));
        });
    }

    [Fact]
    public async Task Transforms_invoke_transforms_and_hooks_are_accepted_and_never_called_by_mocks()
    {
        var called = false;
        ResourceTransform transform = (_, _) =>
        {
            called = true;
            return Task.FromResult<ResourceTransformResult?>(null);
        };
        await Mocked.Run(() =>
        {
            Deployment.Instance.RegisterInvokeTransform((_, _) =>
            {
                called = true;
                return Task.FromResult<InvokeTransformResult?>(null);
            });
            var hook = new ResourceHook("hook", (_, _) =>
            {
                called = true;
                return Task.CompletedTask;
            });
            var options = new CustomResourceOptions { ResourceTransforms = { transform } };
            options.Hooks.BeforeCreate.Add(hook);
            _ = new Thing("thing", null, options);
            Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:call", InvokeArgs.Empty);
        });
        Assert.False(called);
    }
}
