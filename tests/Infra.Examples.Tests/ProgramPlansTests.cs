using System.Text;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Examples.Tests;

/// <summary>Every program of the repository previews, and its plan is reviewed.</summary>
public class ProgramPlansTests
{
    public static TheoryData<string, string> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, string>();
            foreach (var program in ProgramStacks.All)
            {
                stacks.Add(program.Project, program.Stack);
            }

            return stacks;
        }
    }

    public static TheoryData<string> Programs => [.. ProgramStacks.Projects];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_program_has_the_reviewed_plan(string project, string stack)
    {
        var plan = (await StackPreviews.OfAsync(project, stack)).Plan;

        Assert.Equal(stack, plan.Stack);
        Snapshot.Match(Outline.Of(plan) + CostOutline.Of(plan), $"{project}.{stack}.txt");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_has_the_same_plan_in_a_process_of_its_own(string project)
    {
        // The last one, which is production where there is one.
        var stack = ProgramStacks.All.Last(stack => stack.Project == project);

        var output = await ProgramRun.OutputAsync(project, RepositoryRoot.Path(stack.Folder), "--stack", stack.Stack, "--no-policy", "--json", "-");

        Assert.Equal((await StackPreviews.OfAsync(stack)).PlanText, Encoding.UTF8.GetString(output));
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
        var run = await ProgramRun.RunAsync("quickstart", RepositoryRoot.Path("examples", "quickstart"), "--config", "infra:tier=gold");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("infra:tier is 'gold'. Allowed: sandbox, staging, production.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reviewed_plan_belongs_to_a_stack()
    {
        Assert.Equal(
            ProgramStacks.All.Select(program => $"{program.Project}.{program.Stack}.txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Examples.Tests", "Snapshots")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }
}
