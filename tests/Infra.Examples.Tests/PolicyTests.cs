using System.Text.Json;
using Infra.Preview.Running;

namespace Infra.Examples.Tests;

/// <summary>Every program of the repository passes the policies that it is previewed with, in each of its stacks.</summary>
public sealed class PolicyTests
{
    /// <summary>All stacks of all programs below <c>examples</c> and <c>stacks</c>, found by their stack files.</summary>
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

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_program_violates_nothing_mandatory(string project, string stack)
    {
        var preview = await StackPreviews.OfAsync(project, stack);

        Assert.True(preview.ExitCode == ExitCode.Success, preview.Error);
        using var findings = JsonDocument.Parse(preview.Findings);
        Assert.False(findings.RootElement.GetProperty("fails").GetBoolean());
        Assert.Equal(0, preview.Count("error"));
        Assert.NotEqual(0, preview.Count("pass"));
    }

    [Fact]
    public void Every_program_is_among_them()
    {
        Assert.Equal(ProgramStacks.Projects, ProgramStacks.All.Select(stack => stack.Project).Distinct().Order(StringComparer.Ordinal));
    }
}
