using System.Text;
using Infra.Plans;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Examples.Tests;

/// <summary>Every program of the repository previews, and its plan is reviewed.</summary>
public class ProgramPlansTests
{
    [Theory]
    [InlineData("api-with-database", "examples/api-with-database", "dev")]
    [InlineData("api-with-database", "examples/api-with-database", "production")]
    [InlineData("event-driven", "examples/event-driven", "dev")]
    [InlineData("event-driven", "examples/event-driven", "production")]
    [InlineData("kubernetes-on-eks", "examples/kubernetes-on-eks", "dev")]
    [InlineData("kubernetes-on-eks", "examples/kubernetes-on-eks", "production")]
    [InlineData("kubernetes-service", "examples/kubernetes-service", "dev")]
    [InlineData("kubernetes-service", "examples/kubernetes-service", "production")]
    [InlineData("multi-service", "examples/multi-service", "dev")]
    [InlineData("multi-service", "examples/multi-service", "production")]
    [InlineData("queue-worker", "examples/queue-worker", "dev")]
    [InlineData("queue-worker", "examples/queue-worker", "production")]
    [InlineData("quickstart", "examples/quickstart", "dev")]
    [InlineData("quickstart", "examples/quickstart", "production")]
    [InlineData("raw-pulumi", "examples/raw-pulumi", "dev")]
    [InlineData("scheduled-job", "examples/scheduled-job", "dev")]
    [InlineData("scheduled-job", "examples/scheduled-job", "production")]
    [InlineData("static-site", "examples/static-site", "dev")]
    [InlineData("static-site", "examples/static-site", "production")]
    [InlineData("serverless", "examples/serverless", "dev")]
    [InlineData("serverless", "examples/serverless", "production")]
    [InlineData("well-made", "examples/well-made", "production")]
    [InlineData("reference", "", "dev")]
    [InlineData("reference", "", "staging")]
    [InlineData("reference", "", "production")]
    [InlineData("network", "stacks/network", "sandbox")]
    [InlineData("network", "stacks/network", "staging")]
    [InlineData("network", "stacks/network", "production")]
    [InlineData("shop", "stacks/shop", "sandbox")]
    [InlineData("shop", "stacks/shop", "staging")]
    [InlineData("shop", "stacks/shop", "production")]
    public async Task A_program_has_the_reviewed_plan(string project, string folder, string stack)
    {
        var output = await ProgramRun.OutputAsync(project, RepositoryRoot.Path(folder), "--stack", stack, "--no-policy", "--json", "-");

        var plan = Encoding.UTF8.GetString(output);
        Assert.Equal(stack, PlanJson.Read(plan).Stack);
        Snapshot.Match(Outline.Of(PlanJson.Read(plan)) + CostOutline.Of(PlanJson.Read(plan)), $"{project}.{stack}.txt");
    }

    [Fact]
    public async Task The_same_program_gives_the_same_bytes_from_any_folder()
    {
        var own = await ProgramRun.OutputAsync("quickstart", RepositoryRoot.Path("examples", "quickstart"), "--json", "-");
        var again = await ProgramRun.OutputAsync("quickstart", RepositoryRoot.Path("examples", "quickstart"), "--json", "-");
        var root = await ProgramRun.OutputAsync("quickstart", RepositoryRoot.Path(), "--json", "-");

        Assert.Equal(own, again);
        Assert.Equal(own, root);
    }

    [Fact]
    public async Task Config_that_a_component_refuses_is_bad_config()
    {
        var (exitCode, output, error) = await ProgramRun.RunAsync("quickstart", RepositoryRoot.Path("examples", "quickstart"), "--config", "infra:tier=gold");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("infra:tier is 'gold'. Allowed: sandbox, staging, production.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reviewed_plan_belongs_to_a_test()
    {
        Assert.Empty(SnapshotUsage.FindUnused(RepositoryRoot.Path("tests", "Infra.Examples.Tests")));
    }
}
