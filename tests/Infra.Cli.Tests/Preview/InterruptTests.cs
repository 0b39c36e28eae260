using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Cli.Tests.Preview;

/// <summary>A preview of several stacks that a person or a pipeline ends early.</summary>
public sealed partial class InterruptTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The tool alone gets the signal, as from a pipeline, or all of its processes, as from a terminal.</summary>
    [LinuxTheory]
    [InlineData("-INT", false)]
    [InlineData("-INT", true)]
    [InlineData("-TERM", false)]
    public async Task Nothing_is_written_and_nothing_goes_on(string signal, bool toAll)
    {
        using var tree = new StackTree().Add("network").Write("network/Pulumi.dev.yaml", "config: {}")
            .Add("waiting").Write("waiting/Pulumi.dev.yaml", "config: {}").Write("waiting/Pulumi.prod.yaml", "config: {}");
        var infra = Infra(tree, "preview", "network", "waiting", "--all-stacks", "--no-build", "--parallel", "3",
            "--json", "plans", "--report", "all.html", "--report", "all.md", "--policy-report", "all.sarif");
        using var process = infra.Start();
        var started = await StartedAsync(process, programs: 2);

        var target = (toAll ? "-" : "") + process.Id.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(0, (await new CommandLine("kill", signal, "--", target) { Folder = tree.FullPath }.RunAsync()).ExitCode);
        var result = await infra.EndAsync(process);

        Assert.Equal((130, "", "error: Interrupted: nothing was written."), (result.ExitCode, result.Output, result.Error.Trim()));
        // Beside the stacks themselves there is at most the folder for the plans.
        Assert.Empty(Directory.GetFiles(tree.FullPath));
        Assert.True(!Directory.Exists(tree.PathOf("plans")) || Directory.GetFiles(tree.PathOf("plans")).Length == 0);
        await GoneAsync(started);
    }

    // A session of its own, so that a signal can go to all of its processes; and one that heeds interrupts even when the test run was told to ignore them.
    private static CommandLine Infra(StackTree tree, params string[] args) =>
        new("setsid", ["env", "--default-signal=INT", "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll"), .. args]) { Folder = tree.FullPath };

    // The programs and what they have started.
    private static async Task<IReadOnlyList<int>> StartedAsync(Process infra, int programs)
    {
        using var limit = new CancellationTokenSource(Patience);
        var started = new List<int>();
        while (started.Count < 2 * programs)
        {
            var line = await infra.StandardError.ReadLineAsync(limit.Token);
            Assert.NotNull(line);
            started.AddRange(Started().Match(line).Groups["id"].Captures.Select(id => int.Parse(id.Value, CultureInfo.InvariantCulture)));
        }

        return started;
    }

    // A process that was killed needs a moment to be gone.
    private static async Task GoneAsync(IReadOnlyList<int> processes)
    {
        for (var waited = TimeSpan.Zero; processes.Any(IsAlive); waited += TimeSpan.FromMilliseconds(50))
        {
            Assert.True(waited < Patience, $"These go on: {string.Join(", ", processes.Where(IsAlive))}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    // One that has ended and that nobody has asked how is a zombie.
    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"started( (?<id>\d+))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Started();
}
