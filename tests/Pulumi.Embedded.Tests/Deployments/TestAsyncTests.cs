using Moq;
using Pulumi.Embedded.Tests.Samples;
using Pulumi.Testing;

namespace Pulumi.Embedded.Tests.Deployments;

public sealed class TestAsyncTests
{
    [Fact]
    public async Task Settings_have_defaults()
    {
        await Deployment.TestAsync(new ScriptedMocks(), new TestOptions(), () =>
        {
            var instance = Deployment.Instance;
            Assert.Equal("project", instance.ProjectName);
            Assert.Equal("stack", instance.StackName);
            Assert.Equal("organization", instance.OrganizationName);
            Assert.True(instance.IsDryRun);
            Assert.Throws<InvalidOperationException>(() => instance.RootDirectory);
        });
    }

    [Fact]
    public async Task Settings_come_from_the_options()
    {
        var options = new TestOptions
        {
            ProjectName = "shop",
            StackName = "prod",
            OrganizationName = "acme",
            RootDirectory = "/src/shop",
            IsPreview = false,
        };
        await Mocked.Run(
            () =>
            {
                var instance = Deployment.Instance;
                Assert.Equal(
                    ("shop", "prod", "acme", "/src/shop", false),
                    (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun));
            },
            options: options);
    }

    [Fact]
    public async Task A_stack_class_comes_first_in_the_result()
    {
        var resources = await Deployment.TestAsync<TwoThings>(new ScriptedMocks());
        Assert.Equal(["project-stack", "first", "second"], resources.Select(resource => resource.GetResourceName()));
        Assert.IsType<TwoThings>(resources[0]);
        Assert.Equal("pulumi:pulumi:Stack", resources[0].GetResourceType());
    }

    [Fact]
    public async Task A_stack_can_come_from_a_service_provider()
    {
        var services = new Mock<IServiceProvider>();
        services.Setup(provider => provider.GetService(typeof(TwoThings))).Returns(() => new TwoThings());
        var resources = await Deployment.TestWithServiceProviderAsync<TwoThings>(new ScriptedMocks(), services.Object);
        Assert.Equal(3, resources.Length);
    }

    [Fact]
    public async Task A_function_gets_its_resources_without_the_stack()
    {
        var resources = await Mocked.Run(() => { _ = new Thing("only"); });
        Assert.Equal("only", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task Outputs_are_the_objects_that_the_function_returned()
    {
        var given = Output.Create("value");
        var (resources, outputs) = await Deployment.TestAsync(
            new ScriptedMocks(), Mocked.Preview, () => new Dictionary<string, object?> { ["out"] = given, ["plain"] = 1 });
        Assert.Empty(resources);
        Assert.Same(given, outputs["out"]);
        Assert.Equal(1, outputs["plain"]);
    }

    [Fact]
    public async Task Outputs_may_come_from_an_async_function()
    {
        var (resources, outputs) = await Deployment.TestAsync(new ScriptedMocks(), Mocked.Preview, async () =>
        {
            await Task.Yield();
            _ = new Thing("late");
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["a"] = "b" };
        });
        Assert.Single(resources);
        Assert.Equal("b", outputs["a"]);
    }

    [Fact]
    public async Task Resources_are_listed_in_the_order_in_which_they_reach_the_monitor()
    {
        var gate = new TaskCompletionSource<string>();
        var resources = await Mocked.Run(() =>
        {
            _ = new Thing("waits", new ThingArgs { Text = Output.Create(gate.Task) });
            _ = new Thing("goes ahead");
            gate.SetResult("now");
        });
        Assert.Equal(["goes ahead", "waits"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Providers_stack_references_and_read_resources_are_in_the_result()
    {
        var mocks = new ScriptedMocks { Answer = args => ("id", ScriptedMocks.State(args, ("outputs", new Dictionary<string, object>()))) };
        var resources = await Mocked.Run(
            () =>
            {
                _ = new TestProvider("provider");
                _ = new StackReference("acme/shop/prod");
                _ = Thing.Get("read", "i-1");
            },
            mocks);
        Assert.Equal(["provider", "acme/shop/prod", "read"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Eight_runs_at_the_same_time_do_not_see_each_other()
    {
        var runs = Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var resources = await Mocked.Run(
                async () =>
                {
                    for (var i = 0; i < 20; i++)
                    {
                        await Task.Yield();
                        Assert.Equal($"stack{number}", Deployment.Instance.StackName);
                        _ = new Thing($"thing{number}-{i}");
                    }
                },
                options: new TestOptions { StackName = $"stack{number}" });
            Assert.Equal(Enumerable.Range(0, 20).Select(i => $"thing{number}-{i}"), resources.Select(resource => resource.GetResourceName()));
        }));
        await Task.WhenAll(runs);
    }

    [Fact]
    public async Task A_run_inside_a_run_fails()
    {
        await Mocked.Run(async () => await Assert.ThrowsAnyAsync<Exception>(() => Mocked.Run(() => { })));
    }

    [Fact]
    public async Task Outputs_are_settled_when_a_constructor_returns_if_mocks_answer_at_once()
    {
        await Mocked.Run(() =>
        {
            var thing = new Thing("thing", new ThingArgs { Text = "hello" });
            string? seen = null;
            thing.Text.Apply(text => seen = text);
            Assert.Equal("hello", seen);
            string? id = null;
            thing.Id.Apply(value => id = value);
            Assert.Equal("thing-id", id);
        });
    }

    [Fact]
    public async Task Independent_resources_do_not_wait_for_each_other()
    {
        var both = new CountdownEvent(2);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mocks = new ScriptedMocks
        {
            Delay = _ =>
            {
                if (both.Signal())
                    open.SetResult();
                return open.Task;
            },
        };
        Assert.Equal(2, (await Mocked.Run(
            () =>
            {
                _ = new Thing("a");
                _ = new Thing("b");
            },
            mocks)).Length);
    }

    [Fact]
    public async Task Mocks_see_components_and_providers_and_not_the_stack()
    {
        var mocks = new ScriptedMocks();
        await Mocked.Run(
            () =>
            {
                _ = new Group("group");
                _ = new TestProvider("provider");
            },
            mocks);
        Assert.Equal([Group.Token, "pulumi:providers:test"], mocks.Resources.Select(resource => resource.Type));
    }

    [Fact]
    public async Task Stack_and_component_outputs_reach_the_mocks()
    {
        var mocks = new ScriptedMocks();
        await Deployment.TestAsync<TwoThings>(mocks);
        var request = Assert.Single(mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", request.Urn);
        Assert.Equal("out", await Probe.Value(request.Outputs["Result"]));
    }

    [Fact]
    public async Task An_empty_stack_publishes_no_outputs_but_says_so()
    {
        var mocks = new ScriptedMocks();
        await Mocked.Run(() => { }, mocks);
        Assert.Empty(Assert.Single(mocks.Outputs).Outputs);
    }

    [Fact]
    public async Task A_strict_mock_has_to_set_up_the_outputs_and_a_loose_one_does_not()
    {
        await Mocked.Run(() => { }, new Mock<IMocks>(MockBehavior.Loose).Object);
        await Mocked.Failure(() => { }, new Mock<IMocks>(MockBehavior.Strict).Object);
    }

    [Fact]
    public async Task Work_that_callbacks_start_belongs_to_the_run()
    {
        var mocks = new ScriptedMocks { Delay = async _ => await Task.Yield() };
        var resources = await Mocked.Run(
            () =>
            {
                var first = new Thing("first");
                first.Id.Apply(_ => new Thing("second").Id).Apply(_ => new Thing("third").Id);
            },
            mocks);
        Assert.Equal(["first", "second", "third"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_long_chain_of_waiting_resources_settles()
    {
        var gate = new TaskCompletionSource<string>();
        var resources = await Mocked.Run(() =>
        {
            var text = Output.Create(gate.Task);
            for (var i = 0; i < 5_000; i++)
                text = new Thing($"thing{i}", new ThingArgs { Text = text }).Text;
            gate.SetResult("end");
        });
        Assert.Equal("end", await Probe.Value(((Thing)resources[^1]).Text));
    }

    public sealed class TwoThings : Stack
    {
        public TwoThings()
        {
            _ = new Thing("first");
            _ = new Thing("second");
            Result = Output.Create("out");
        }

        [Output]
        public Output<string> Result { get; private set; }
    }
}
