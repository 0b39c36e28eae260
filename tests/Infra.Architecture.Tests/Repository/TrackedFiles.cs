using System.Diagnostics;
using Infra.Testing;

namespace Infra.Architecture.Tests.Repository;

/// <summary>The files that git tracks, which are the repository; whatever else lies around is not.</summary>
internal static class TrackedFiles
{
    private static readonly Lazy<IReadOnlyList<string>> Listed = new(List);

    /// <summary>Paths from the repository's root, with slashes. Files that are deleted and not committed yet are left out.</summary>
    public static IReadOnlyList<string> All => Listed.Value;

    /// <summary>The C# sources that people write.</summary>
    public static IEnumerable<string> HandwrittenSources =>
        All.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(RepositoryRoot.Path(file));

    private static List<string> List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z"])
        {
            WorkingDirectory = RepositoryRoot.Path(),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(RepositoryRoot.Path(file)))]
            : throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}: these tests need a checkout.");
    }
}
