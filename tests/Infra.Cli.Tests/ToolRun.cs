using System.Text.Json.Nodes;
using Infra.Preview.Running;

namespace Infra.Cli.Tests;

/// <summary>Runs the tool within this process, as its own program does, and keeps what it says.</summary>
internal static class ToolRun
{
    /// <summary>Runs a command line in a folder.</summary>
    public static Task<ToolOutcome> InAsync(string folder, params string[] args) => InAsync(folder, Environment(), args);

    /// <summary>Runs a command line in a folder with variables for the processes that the tool starts.</summary>
    public static async Task<ToolOutcome> InAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Terminal = new RunnerHost { Out = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error), CurrentDirectory = folder },
            Environment = environment,
        };
        var exitCode = await InfraTool.RunAsync(args, host);
        return new ToolOutcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that needs no folder.</summary>
    public static Task<ToolOutcome> Async(params string[] args) => InAsync(Path.GetTempPath(), args);

    /// <summary>The environment of this process, without what an engine or the test run has put there.</summary>
#pragma warning disable RS0030 // The tool starts processes, which need a PATH.
    public static Dictionary<string, string> Environment() => System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
#pragma warning restore RS0030
        .Where(entry => !((string)entry.Key).StartsWith("PULUMI_", StringComparison.Ordinal))
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
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
