using System.Diagnostics;
using Infra.Testing;

namespace Infra.Cli.Tests.Scaffolding;

/// <summary>Runs <c>dotnet</c> as a person in a checkout does, in the configuration of this test.</summary>
internal static class DotnetRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The name of the configuration, as it stands in the paths of outputs.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>Runs a command line and gives its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal) || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // The libraries are built already, and other tests may be using them.
        start.Environment["BuildProjectReferences"] = "false";
        start.Environment["Configuration"] = $"{char.ToUpperInvariant(Configuration[0])}{Configuration[1..]}";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>The assembly of a project of the checkout.</summary>
    public static string AssemblyOf(string project) => RepositoryRoot.Path("artifacts", "bin", project, Configuration, $"{project}.dll");
}
