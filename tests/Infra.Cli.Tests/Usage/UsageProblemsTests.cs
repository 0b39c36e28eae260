namespace Infra.Cli.Tests.Usage;

public class UsageProblemsTests
{
    [Theory]
    [InlineData("completon", "error: There is no verb 'completon'.", "do Did you mean infra completion?")]
    [InlineData("completion bsh", "error: 'bsh' is no shell.", "do Did you mean bash?")]
    [InlineData("completion bash --otput=json", "error: infra completion has no option --otput.", "do Did you mean --output?")]
    [InlineData("completion bash --output jsn", "error: --output cannot be 'jsn'.", "do Did you mean --output json?")]
    public async Task What_was_probably_meant_is_said(string commandLine, string message, string fix)
    {
        var outcome = await ToolRun.Async(commandLine.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Problem, StringComparison.Ordinal);
        Assert.EndsWith(fix, outcome.Problem, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
    }

    [Theory]
    [InlineData("completion", "error: infra completion needs SHELL: The shell: bash, zsh, pwsh or fish.\ndo infra completion --help")]
    [InlineData("completion bash more", "error: 'more' is one argument too many.\ndo infra completion --help")]
    [InlineData("completion bash --output", "error: --output has no value.\nallowed --output FORMAT")]
    [InlineData("completion bash --output=", "error: --output has no value.\nallowed --output FORMAT")]
    [InlineData("completion bash --output text --output json", "error: --output is given twice.\nallowed once")]
    [InlineData("completion -- --shell", "error: '--shell' is no shell.\nallowed bash, zsh, pwsh, fish")]
    public async Task Every_other_mistake_is_one_sentence_with_what_is_allowed(string commandLine, string problem)
    {
        var outcome = await ToolRun.Async(commandLine.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(problem, outcome.Problem);
    }

    [Fact]
    public async Task The_value_of_an_unknown_option_is_not_repeated()
    {
        var outcome = await ToolRun.Async("completion", "bash", "--pasword=hunter2-hunter2");

        Assert.Equal(2, outcome.ExitCode);
        Assert.DoesNotContain("hunter2", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_in_the_json_as_well()
    {
        var outcome = await ToolRun.Async("completion", "bsh", "--output", "json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("1.0", outcome.Json["schemaVersion"]!.GetValue<string>());
        Assert.Equal("completion", outcome.Json["command"]!.GetValue<string>());
        Assert.Equal(2, outcome.Json["exitCode"]!.GetValue<int>());
        Assert.Equal("'bsh' is no shell.", outcome.Json["problems"]![0]!["message"]!.GetValue<string>());
        Assert.Null(outcome.Json["result"]);
    }

    [Fact]
    public async Task A_file_of_arguments_is_not_read()
    {
        var outcome = await ToolRun.Async("completion", "@/etc/passwd");

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("error: '@/etc/passwd' is no shell.", outcome.Problem, StringComparison.Ordinal);
    }
}
