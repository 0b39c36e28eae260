using System.Text.Json.Nodes;
using Infra.Preview.Running;
using Infra.Testing.Processes;

namespace Infra.Cli.Tests;

/// <summary>Runs the tool within this process, as its own program does, and keeps what it says.</summary>
internal static class ToolRun
{
    /// <summary>Runs a command line in a folder.</summary>
    public static Task<ToolOutcome> InAsync(string folder, params string[] args) => InAsync(folder, Environment(), args);

    /// <summary>Runs a command line in a folder with variables for the processes that the tool starts.</summary>
    public static Task<ToolOutcome> InAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] args) =>
        InAsync(folder, environment, CancellationToken.None, args);

    /// <summary>The same, for a run that somebody ends.</summary>
    public static Task<ToolOutcome> InAsync(string folder, IReadOnlyDictionary<string, string> environment, CancellationToken interrupted, params string[] args) =>
        InAsync(folder, environment, static terminal => terminal, args, interrupted);

    /// <summary>The same, for a terminal that is another one.</summary>
    public static Task<ToolOutcome> InAsync(string folder, IReadOnlyDictionary<string, string> environment, Func<RunnerHost, RunnerHost> change, params string[] args) =>
        InAsync(folder, environment, change, args, CancellationToken.None);

    private static async Task<ToolOutcome> InAsync(
        string folder, IReadOnlyDictionary<string, string> environment, Func<RunnerHost, RunnerHost> change, string[] args, CancellationToken interrupted)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Terminal = change(new RunnerHost { Out = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error), CurrentDirectory = folder, Time = new TestDay() }),
            Environment = environment,
        };
        var exitCode = await InfraTool.RunAsync(args, host, interrupted);
        return new ToolOutcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that needs no folder.</summary>
    public static Task<ToolOutcome> Async(params string[] args) => InAsync(Path.GetTempPath(), args);

    /// <summary>The environment of this process, without what an engine or the test run has put there.</summary>
    public static Dictionary<string, string> Environment() => CleanEnvironment.Variables();
}

/// <summary>What the tool left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ToolOutcome(int ExitCode, string Out, string Error)
{
    /// <summary>Standard error without the lines and spaces that only lay it out.</summary>
    public string Problem => string.Join('\n', Error.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));

    /// <summary>Standard output as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Out)!;
}

/// <summary>A day on which all tests take place, so that no waiver expires before its test.</summary>
internal sealed class TestDay : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
}
