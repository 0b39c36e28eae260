using System.Text.Json;
using Infra.Testing;

namespace Infra.Examples.Tests;

/// <summary>Every program of the repository passes the policies that it is previewed with, in each of its stacks.</summary>
public sealed class PolicyTests
{
    /// <summary>
    /// All stacks of all programs below <c>examples</c> and <c>stacks</c>, found by their stack files, but for those with waivers: these have a last
    /// day, and <see cref="EstateTests"/> judges on a day of its own.
    /// </summary>
    public static TheoryData<string, string, string> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, string, string>();
            foreach (var file in ProgramStacks.All.Where(file => !File.Exists(RepositoryRoot.Path(file.Folder, "infra.waivers.yaml"))))
            {
                stacks.Add(file.Project, file.Folder, file.Stack);
            }

            return stacks;
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_program_violates_nothing_mandatory(string project, string folder, string stack)
    {
        using var report = new TemporaryFolder();

        var (exitCode, _, error) = await ProgramRun.RunAsync(
            project, RepositoryRoot.Path(folder), "--stack", stack, "--json", "-", "--policy-report", report.PathOf("findings.json"));

        Assert.True(exitCode == 0, error);
        using var findings = JsonDocument.Parse(await File.ReadAllBytesAsync(report.PathOf("findings.json")));
        Assert.False(findings.RootElement.GetProperty("fails").GetBoolean());
        Assert.Equal(0, findings.RootElement.GetProperty("counts").GetProperty("error").GetInt32());
        Assert.NotEqual(0, findings.RootElement.GetProperty("counts").GetProperty("pass").GetInt32());
    }

    [Fact]
    public void Every_program_is_among_them()
    {
        Assert.Equal(ProgramStacks.Projects, ProgramStacks.All.Select(stack => stack.Project).Distinct().Order(StringComparer.Ordinal));
    }
}
