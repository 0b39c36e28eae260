namespace Infra.Cli.Tests.Report;

public class ReportCommandTests
{
    [Fact]
    public async Task A_saved_plan_is_shown_and_does_not_fail_the_run()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, "report", "plan.json", "--policy", "strict");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("\n shop · dev · 1 resource to create\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(" Policies: ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_comments_are_made_of_what_changes()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket("pictures")).Write("before/shop.dev.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, "report", "plan.json", "--against", "before", "--report", "plan.html", "--report", "plan.md", "--no-policy");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("\n wrote plan.html\n wrote plan.md\n".TrimStart('\n'), outcome.Out);
        Assert.Contains("Replaces photos", tree.Read("plan.md"), StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", tree.Read("plan.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_into_a_folder_that_does_not_exist_leaves_nothing_behind()
    {
        using var tree = new StackTree().Write("plan.json", Plans.Bucket());

        var outcome = await ToolRun.InAsync(tree.FullPath, "report", "plan.json", "--report", "nowhere/plan.html");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: nowhere/plan.html cannot be written: its folder does not exist.", outcome.Problem, StringComparison.Ordinal);
        Assert.Equal(["plan.json"], Directory.EnumerateFileSystemEntries(tree.FullPath).Select(Path.GetFileName));
    }
}
