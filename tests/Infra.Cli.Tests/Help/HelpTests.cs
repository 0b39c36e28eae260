namespace Infra.Cli.Tests.Help;

public class HelpTests
{
    /// <summary>All verbs, as the tool itself lists them.</summary>
    public static TheoryData<string> Verbs => [.. VerbNames.AllAsync().GetAwaiter().GetResult()];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_help_with_examples_and_exit_codes(string verb)
    {
        var outcome = await ToolRun.Async([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"\n   infra {verb} ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n Examples\n   ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n Exit codes\n", outcome.Out, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_option_says_what_it_does(string verb)
    {
        var help = (await ToolRun.Async([.. verb.Split(' '), "--help", "--output", "json"])).Json["result"]!;

        Assert.All(help["options"]!.AsArray(), option => Assert.EndsWith(".", option!["help"]!.GetValue<string>().TrimEnd(')'), StringComparison.Ordinal));
        Assert.All(help["arguments"]!.AsArray(), argument => Assert.NotEqual("", argument!["help"]!.GetValue<string>()));
        Assert.NotEmpty(help["examples"]!.AsArray());
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task The_tool_alone_shows_its_verbs(params string[] args)
    {
        var outcome = await ToolRun.Async(args);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("   completion  ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var outcome = await ToolRun.Async("--version");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", outcome.Out);
    }
}
