using System.Runtime.CompilerServices;

namespace Infra.Testing.Snapshotting;

/// <summary>Compares a text with a file that was reviewed, in the folder <c>Snapshots</c> beside the test.</summary>
public static class Snapshot
{
    /// <summary>Set to 1, tests rewrite their snapshots instead of comparing. Refused where <c>CI</c> is set.</summary>
    public const string UpdateVariable = "INFRA_UPDATE_SNAPSHOTS";

    /// <summary>Fails unless the text is that of the snapshot. Line ends and the last line break do not count.</summary>
    /// <param name="text">What the test made.</param>
    /// <param name="name">
    /// The file's name with its extension, written so that it can be found: a literal, or an interpolated string.
    /// Default: <c>TestClass.Test_method.txt</c>.
    /// </param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="member">Filled in by the compiler.</param>
    public static void Match(
        string text, string? name = null, [CallerFilePath] string sourceFile = "", [CallerMemberName] string member = "")
    {
        var folder = Path.GetDirectoryName(sourceFile);
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException($"Snapshots are kept beside their tests, and {sourceFile} is not on this machine.");
        }

        name ??= $"{Path.GetFileNameWithoutExtension(sourceFile)}.{member}.txt";
        new SnapshotFile(Path.Combine(folder, "Snapshots", name), ReadMode()).Match(text);
    }

    /// <summary>Fails unless the text is that of a file of the repository, such as a page with generated parts. Rewritten like a snapshot.</summary>
    /// <param name="text">What the file should hold.</param>
    /// <param name="path">The file.</param>
    public static void MatchFile(string text, string path) => new SnapshotFile(path, ReadMode()).Match(text);

    private static SnapshotMode ReadMode()
    {
#pragma warning disable RS0030 // Whether to rewrite is said on the command line of the test run.
        var update = Environment.GetEnvironmentVariable(UpdateVariable);
        var ci = Environment.GetEnvironmentVariable("CI");
#pragma warning restore RS0030
        if (update is not "1")
        {
            return SnapshotMode.Compare;
        }

        return ci is null or "" or "false" or "0" ? SnapshotMode.Update : SnapshotMode.UpdateRefused;
    }
}
