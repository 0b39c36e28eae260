using Infra.Preview.Terminal;
using Infra.Testing;

namespace Infra.Cli.Tests.Usage;

/// <summary>On a terminal of 60 columns everything can be read, and commands can be copied.</summary>
public class NarrowTerminalTests
{
    private const int Width = 60;

    public static TheoryData<string> CommandLines =>
    [
        "--help", "check --help", "preview --help", "catalog", "catalog queue --full", "policies list --type sqs", "policies list --pack core --type sqs", "policies packs",
        "new stack --list", "new stack hello --ci github", "catalog Quewe", "check missing.json",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task No_line_is_cut_or_too_long_but_for_commands(string commandLine)
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync(folder, commandLine);

        var lines = (run.Out + run.Error).Split('\n');
        Assert.All(lines.Where(line => !IsCommand(line)), line => Assert.True(line.Length <= Width, $"{line.Length}: {line}"));
        Assert.DoesNotContain(lines, line => line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_are_in_one_piece()
    {
        using var folder = new TemporaryFolder();

        var made = await RunAsync(folder, "new stack hello --ci github");
        var help = await RunAsync(folder, "check --help");

        Assert.Contains("\n   dotnet run --project hello -- --stack production --report hello/preview.html\n", made.Out, StringComparison.Ordinal);
        Assert.Contains("\n   infra check state.json --write-policy-baseline infra.baseline.json\n", help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_beside_which_there_is_no_room_stands_below()
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync(folder, "policies list --type sqs");

        Assert.Contains("\n INFRA-RES-301  high      queue-dlq\n      Messages that fail go to a dead-letter queue\n", run.Out, StringComparison.Ordinal);
    }

    private static bool IsCommand(string line) => line.StartsWith("   infra ", StringComparison.Ordinal) || line.StartsWith("   dotnet ", StringComparison.Ordinal)
        || line.StartsWith("   ci/aws/", StringComparison.Ordinal) || line.StartsWith("   pulumi ", StringComparison.Ordinal);

    private static Task<ToolOutcome> RunAsync(TemporaryFolder folder, string commandLine) => ToolRun.InAsync(
        folder.Path, ToolRun.Environment(),
        terminal => terminal with { OutCapabilities = new TerminalCapabilities(HasColor: false, HasUnicode: true, Width), ErrorCapabilities = new TerminalCapabilities(HasColor: false, HasUnicode: true, Width) },
        commandLine.Split(' '));
}
