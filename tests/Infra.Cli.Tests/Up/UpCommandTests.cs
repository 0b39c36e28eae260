using Infra.Testing;

namespace Infra.Cli.Tests.Up;

public class UpCommandTests
{
    // Writes down what it is asked, prints the state that lies beside it, and ends with the code that lies beside it.
    private const string Pulumi = """
        #!/bin/sh
        here="$(dirname "$0")"
        echo "$PWD $*" >> "$here/calls"
        case "$1 $2" in
          "stack export") if [ -f "$here/state.json" ]; then cat "$here/state.json"; else echo "error: no stack named 'dev' found" >&2; exit 255; fi ;;
          "version "*) echo v3.200.0 ;;
          *) echo "pulumi at work" >&2; [ -f "$here/code" ] && exit "$(cat "$here/code")"; exit 0 ;;
        esac
        """;

    [LinuxFact]
    public async Task Without_the_cli_nothing_is_done_and_it_is_said_what_to_install()
    {
        using var tree = new StackTree().Add("network");
        var environment = ToolRun.Environment();
        environment["PATH"] = string.Join(':', environment["PATH"].Split(':').Where(folder => !File.Exists(Path.Combine(folder, "pulumi"))));

        var outcome = await ToolRun.InAsync(tree.FullPath, environment, "up", "network", "--no-build");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: The Pulumi CLI is missing, and a deployment is its work.\nallowed a program called pulumi on the PATH\ndo Install it: ", outcome.Problem, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task What_the_gates_let_through_is_handed_over_with_the_stack_and_consent()
    {
        using var tree = Tree();

        var outcome = await RunAsync(tree, "up", "network", "--no-build", "--yes");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(["stack export --stack dev --non-interactive", "up --stack dev --yes"], Calls(tree));
        Assert.StartsWith("\n network · dev · 3 resources to create\n", outcome.Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Without_yes_the_cli_asks_and_its_exit_code_is_passed_on()
    {
        using var tree = Tree().Write("bin/code", "42");

        var outcome = await RunAsync(tree, "up", "network", "--no-build", "--stack", "acme/dev");

        Assert.Equal(42, outcome.ExitCode);
        Assert.Equal("up --stack acme/dev", Calls(tree)[^1]);
    }

    [LinuxFact]
    public async Task The_state_is_what_the_preview_compares_with()
    {
        using var tree = Tree().Write("bin/state.json", Plans.NetworkExport);

        var outcome = await RunAsync(tree, "up", "network", "--no-build", "--yes", "--output", "json");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var result = outcome.Json["result"]!;
        Assert.Equal(2, result["stack"]!["changes"]!["create"]!.GetValue<int>());
        Assert.True(result["isHandedOver"]!.GetValue<bool>());
        Assert.Contains("pulumi at work", outcome.Error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_stack_that_fails_its_preview_is_not_deployed()
    {
        using var tree = Tree().Add("failing");

        var outcome = await RunAsync(tree, "up", "failing", "--no-build", "--yes");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: InvalidOperationException: The subnet has no room.", outcome.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Calls(tree), call => call.StartsWith("up ", StringComparison.Ordinal));
    }

    [LinuxFact]
    public async Task A_document_needs_consent_beforehand()
    {
        using var tree = Tree();

        var outcome = await RunAsync(tree, "up", "network", "--no-build", "--output", "json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.False(File.Exists(tree.PathOf("bin/calls")));
    }

    [LinuxFact]
    public async Task The_cli_previews_when_it_is_asked_to()
    {
        using var tree = Tree().Write("bin/code", "7");

        var outcome = await RunAsync(tree, "preview", "network", "--engine", "pulumi", "--config", "a=b");

        Assert.Equal(7, outcome.ExitCode);
        Assert.Equal(["preview --stack dev --config network:a=b"], Calls(tree).Select(call => call.Replace("a=b", "network:a=b", StringComparison.Ordinal)));
    }

    private static StackTree Tree()
    {
        var tree = new StackTree().Add("network");
        tree.WriteScript("bin/pulumi", Pulumi);
        return tree;
    }

    private static Task<ToolOutcome> RunAsync(StackTree tree, params string[] args)
    {
        var environment = ToolRun.Environment();
        environment["PATH"] = $"{tree.PathOf("bin")}:{environment["PATH"]}";
        return ToolRun.InAsync(tree.FullPath, environment, args);
    }

    // Without the folder that the CLI was called in, which is the project's.
    private static string[] Calls(StackTree tree) => [.. tree.Read("bin/calls").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
}
