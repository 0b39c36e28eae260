using Infra.Testing.Processes;

namespace Infra.Examples.Tests;

/// <summary>Runs a built program of the repository as a user does: a process of its own, in some folder.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a program that has to succeed.</summary>
    /// <param name="project">The project's name, such as <c>quickstart</c>.</param>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="args">The command line.</param>
    public static async Task<byte[]> OutputAsync(string project, string folder, params string[] args)
    {
        var result = await RunAsync(project, folder, args);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Bytes;
    }

    /// <summary>Runs a program to its end, whatever that is.</summary>
    public static Task<CommandResult> RunAsync(string project, string folder, params string[] args) => CommandLine.OfBuilt(project, args, folder).RunAsync();
}
