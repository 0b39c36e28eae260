using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Examples.Tests.Ci;

/// <summary>The workflow files are what GitHub and GitLab take, and their scripts are what a shell takes.</summary>
public sealed class WorkflowLintTests
{
    [NodeFact]
    public async Task Linters_and_schemas_have_nothing_to_say()
    {
        Assert.Empty(await LintAsync(WorkflowFile.All.Select(file => file.Path)));
    }

    [NodeTheory]
    [InlineData("infra.yml", "github-schema", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: x, shel: bash }] } }\n")]
    [InlineData("infra.yml", "actionlint", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: 'echo ${{ github.nothing }}' }] } }\n")]
    [InlineData(".gitlab-ci.yml", "gitlab-schema", "job: { script: [x], scripty: [y] }\n")]
    public async Task Linters_and_schemas_find_what_is_wrong(string name, string tool, string text)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf(name), text);

        Assert.Contains(await LintAsync([folder.PathOf(name)]), problem => problem.StartsWith(tool, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_are_scripts()
    {
        foreach (var (where, script) in WorkflowFile.All.SelectMany(file => file.Scripts()))
        {
            var run = await ShellScript.CheckAsync(script);
            Assert.True(run.ExitCode == 0, $"{where}: {run.Error}");
        }
    }

    [Fact]
    public async Task A_script_that_is_none_is_found()
    {
        Assert.NotEqual(0, (await ShellScript.CheckAsync("if true; then echo")).ExitCode);
    }

    private static async Task<IReadOnlyList<string>> LintAsync(IEnumerable<string> files)
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Examples.Tests", "Ci", "lint");
        var run = await project.RunAsync("lint.mjs", files);
        Assert.True(run.ExitCode == 0, run.Error);
        using var problems = JsonDocument.Parse(run.Output);
        return [.. problems.RootElement.EnumerateArray().Select(problem =>
            $"{problem.GetProperty("tool")} {problem.GetProperty("file")}: {problem.GetProperty("message")}")];
    }
}
