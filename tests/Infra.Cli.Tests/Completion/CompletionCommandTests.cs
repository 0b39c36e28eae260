using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Cli.Tests.Completion;

public class CompletionCommandTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Every_shell_has_a_script_that_asks_the_tool(string shell)
    {
        var outcome = await ToolRun.Async("completion", shell);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("[suggest:", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', outcome.Out);
    }

    [LinuxFact]
    public async Task Bash_completes_verbs_options_and_values()
    {
        var script = (await ToolRun.Async("completion", "bash")).Out;

        Assert.Contains("completion", await CompleteInBashAsync(script, "infra comp"));
        Assert.Contains("--output", await CompleteInBashAsync(script, "infra completion --ou"));
        Assert.Contains("markdown", await CompleteInBashAsync(script, "infra completion bash --output mark"));
        Assert.Equal(["bash"], await CompleteInBashAsync(script, "infra completion ba"));
    }

    [Fact]
    public async Task The_tool_suggests_what_may_follow()
    {
        var outcome = await ToolRun.Async("[suggest:17]", "infra completion ");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("pwsh", outcome.Out.Split('\n'));
    }

    // Does what readline does: sets the line and the word, calls the function that the script has registered, prints its answers.
    private static async Task<string[]> CompleteInBashAsync(string script, string line)
    {
        using var folder = new TemporaryFolder();
        var tool = Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll");
        var words = string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));
        var path = folder.Write("complete.sh", $$"""
            infra() { dotnet exec '{{tool}}' "$@"; }
            {{script}}
            COMP_WORDS=({{words}}); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}
            _infra_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        var output = (await new CommandLine("bash", "--norc", path) { Folder = folder.Path }.RunAsync()).Output;
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
