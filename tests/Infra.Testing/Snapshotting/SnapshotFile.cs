using System.Text;
using Xunit.Sdk;

namespace Infra.Testing.Snapshotting;

/// <summary>One reviewed text on disk.</summary>
public sealed class SnapshotFile(string path, SnapshotMode mode)
{
    /// <summary>Compares or rewrites, as the mode says.</summary>
    public void Match(string text)
    {
        var actual = Normalize(text);
        var expected = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (mode == SnapshotMode.UpdateRefused)
        {
            throw new XunitException($"{Snapshot.UpdateVariable} is set in CI, where nobody reviews what it would write.");
        }

        if (actual == expected)
        {
            return;
        }

        if (mode == SnapshotMode.Compare)
        {
            throw new XunitException(Describe(expected, actual));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private string Describe(string? expected, string actual)
    {
        var problem = expected is null ? "There is no snapshot" : "The text differs from the snapshot";
        return $"""
            {problem} {path}
            Read the difference; if it is wanted, run the test with {Snapshot.UpdateVariable}=1 and commit the file.

            {UnifiedDiff.Between(expected ?? "", actual)}
            """;
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
