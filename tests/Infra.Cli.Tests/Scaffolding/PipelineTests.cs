using System.Diagnostics;
using System.Text;
using Infra.Testing;
using Infra.Testing.Node;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Scaffolding;

/// <summary>The pipeline that <c>--ci</c> makes is that of <c>docs/ci</c>, for one stack.</summary>
public class PipelineTests
{
    public static TheoryData<string> Kinds => ["github", "gitlab"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_differs_from_the_files_of_the_page_by_the_stack_alone(string kind)
    {
        using var folder = new TemporaryFolder();

        var run = await NewAsync(folder, kind);

        var text = new StringBuilder();
        foreach (var (made, source) in Sources(kind))
        {
            var difference = UnifiedDiff.Between(await File.ReadAllTextAsync(RepositoryRoot.Path("docs", "ci", source)), await File.ReadAllTextAsync(folder.PathOf(made)));
            text.Append("=== ").Append(made).Append('\n').Append(difference).Append('\n');
        }

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(text.ToString(), $"pipeline.{kind}.diff");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_of_the_estate_is_left_in_it(string kind)
    {
        using var folder = new TemporaryFolder();
        await NewAsync(folder, kind);

        foreach (var (made, _) in Sources(kind))
        {
            var text = await File.ReadAllTextAsync(folder.PathOf(made));
            Assert.All(new[] { "network", "shop", "stacks/", "eu-west-1", "eu-central-1", "Copy to" }, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [NodeTheory]
    [MemberData(nameof(Kinds))]
    public async Task Linters_and_schemas_have_nothing_to_say(string kind)
    {
        using var folder = new TemporaryFolder();
        await NewAsync(folder, kind);
        var project = await NodeProject.OpenAsync("tests", "Infra.Examples.Tests", "Ci", "lint");

        var lint = await project.RunAsync("lint.mjs", Sources(kind).Select(file => folder.PathOf(file.Made)).Where(file => file.EndsWith(".yml", StringComparison.Ordinal)));

        Assert.Equal("[]", lint.RequireSuccess());
    }

    [LinuxFact]
    public async Task The_script_for_the_accounts_can_be_run_and_names_the_stack()
    {
        using var folder = new TemporaryFolder();
        await NewAsync(folder, "github");
        using var process = Process.Start(new ProcessStartInfo(folder.PathOf("ci/aws/bootstrap.sh"), []) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((2, "usage: bootstrap.sh github|gitlab OWNER/REPOSITORY ENVIRONMENT REGION\n"), (process.ExitCode, error));
        Assert.Contains("pulumi stack init $environment --cwd apps/web ", await File.ReadAllTextAsync(folder.PathOf("ci/aws/bootstrap.sh")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_filled_in_and_done_is_said()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "web", "--template", "static-site", "--ci", "github", "--region", "eu-north-1");

        Assert.Contains("   + .github/workflows/infra-preview.yml\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("   111111111111       the account of sandbox\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("   dotnet tool install Infra.Cli\n   ci/aws/bootstrap.sh github OWNER/REPOSITORY sandbox eu-north-1\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_JSON_says_is_to_be_filled_in_stands_in_the_files()
    {
        using var folder = new TemporaryFolder();

        var pipeline = (await ToolRun.InAsync(folder.Path, "new", "stack", "web", "--ci", "github", "--output", "json")).Json["result"]!["pipeline"]!;

        Assert.Equal(Sources("github").Select(file => file.Made).Order(StringComparer.Ordinal), pipeline["files"]!.AsArray().Select(file => (string)file!).Order(StringComparer.Ordinal));
        foreach (var one in pipeline["fillIn"]!.AsArray())
        {
            Assert.All(one!["files"]!.AsArray(), file => Assert.Contains((string)one["value"]!, File.ReadAllText(folder.PathOf((string)file!)), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_stands_at_the_root_of_the_repository()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("repository/.git"));
        Directory.CreateDirectory(folder.PathOf("repository/apps"));

        var run = await ToolRun.InAsync(folder.PathOf("repository/apps"), "new", "stack", "web", "--template", "static-site", "--ci", "github");

        Assert.Contains("   + ../.github/workflows/infra-apply.yml\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("dotnet infra up apps/web --stack", await File.ReadAllTextAsync(folder.PathOf("repository/.github/workflows/infra-environment.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_that_is_there_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitlab-ci.yml", "mine");

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "web", "--ci", "gitlab");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: .gitlab-ci.yml is there already, and nothing is overwritten.\n", run.Problem, StringComparison.Ordinal);
        Assert.Equal([".gitlab-ci.yml"], Directory.GetFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)));
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.PathOf(".gitlab-ci.yml")));
    }

    [LinuxFact]
    public async Task When_the_stack_cannot_be_written_there_is_no_pipeline_either()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "a file");

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "web", "--ci", "github", "--output-directory", "taken/web");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["taken"], Directory.GetFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)));
    }

    [LinuxFact]
    public async Task When_the_pipeline_cannot_be_written_there_is_no_stack_either()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".github", "a file");

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "web", "--ci", "github");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be written", run.Problem, StringComparison.Ordinal);
        Assert.Equal([".github"], Directory.GetFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)));
    }

    private static Task<ToolOutcome> NewAsync(TemporaryFolder folder, string kind) => ToolRun.InAsync(
        folder.Path, "new", "stack", "web", "--template", "static-site", "--ci", kind, "--region", "eu-north-1", "--output-directory", "apps/web");

    // Where each file of docs/ci goes.
    private static IEnumerable<(string Made, string Source)> Sources(string kind) =>
        Directory.GetFiles(RepositoryRoot.Path("docs", "ci"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path("docs", "ci"), file).Replace('\\', '/'))
            .Where(file => file.StartsWith("aws/", StringComparison.Ordinal) || file.StartsWith($"{kind}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (file.StartsWith("aws/", StringComparison.Ordinal) ? $"ci/{file}" : kind == "github" ? $".github/workflows/{Path.GetFileName(file)}" : Path.GetFileName(file), file));
}
