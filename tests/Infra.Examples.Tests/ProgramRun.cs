using System.Diagnostics;
using Infra.Testing;

namespace Infra.Examples.Tests;

/// <summary>Runs a built program of the repository as a user does: a process of its own, in some folder.</summary>
internal static class ProgramRun
{
    /// <summary>The <c>dotnet</c> that runs these tests.</summary>
    public static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "/usr/bin/dotnet";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Runs a program that has to succeed.</summary>
    /// <param name="project">The project's name, such as <c>quickstart</c>.</param>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="args">The command line.</param>
    public static async Task<byte[]> OutputAsync(string project, string folder, params string[] args)
    {
        var (exitCode, output, error) = await RunAsync(project, folder, args);
        Assert.True(exitCode == 0, error);
        return output;
    }

    /// <summary>Runs a program to its end, whatever that is.</summary>
    public static async Task<(int ExitCode, byte[] Output, string Error)> RunAsync(string project, string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Assembly(project), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A preview inside this test process names its engine in the environment; the child is to start its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output.ToArray(), await error);
    }

    /// <summary>The program's assembly as it was built together with these tests.</summary>
    public static string Assembly(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return RepositoryRoot.Path("artifacts", "bin", project, configuration, $"{project}.dll");
    }
}
