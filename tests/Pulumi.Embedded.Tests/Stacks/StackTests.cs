using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Stacks;

public sealed class StackTests
{
    [Fact]
    public async Task The_urn_of_a_stack_is_its_type_and_its_name()
    {
        var resources = await Deployment.TestAsync<Complete>(new ScriptedMocks());
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", await Mocked.Urn(resources[0]));
    }

    [Fact]
    public async Task An_output_that_is_not_assigned_fails_the_run_and_is_named()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Unassigned>(new ScriptedMocks()));
        Assert.Contains("missing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AlsoMissing", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("There", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_is_not_an_Output_fails_the_run_and_is_named()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Mistyped>(new ScriptedMocks()));
        Assert.Contains("Plain", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformations_of_the_stack_options_reach_every_resource()
    {
        Transformed.Seen.Clear();
        await Deployment.TestAsync<Transformed>(new ScriptedMocks());
        Assert.Contains("thing", Transformed.Seen);
        Assert.Contains("child", Transformed.Seen);
    }

    public sealed class Complete : Stack
    {
        [Output]
        public Output<string> Value { get; private set; } = Output.Create("x");
    }

    public sealed class Unassigned : Stack
    {
        [Output("missing")]
        public Output<string>? Missing { get; set; }

        [Output]
        public Output<string>? AlsoMissing { get; set; }

        [Output]
        public Output<string> There { get; set; } = Output.Create("x");
    }

    public sealed class Mistyped : Stack
    {
        [Output]
        public string Plain { get; set; } = "x";
    }

    public sealed class Transformed : Stack
    {
        public Transformed()
            : base(new StackOptions { ResourceTransformations = { Remember } })
        {
            _ = new Thing("thing");
            _ = new Group("group", null, group => { _ = new Thing("child", null, new CustomResourceOptions { Parent = group }); });
        }

        internal static List<string> Seen { get; } = [];

        private static ResourceTransformationResult? Remember(ResourceTransformationArgs args)
        {
            Seen.Add(args.Resource.GetResourceName());
            return null;
        }
    }
}
