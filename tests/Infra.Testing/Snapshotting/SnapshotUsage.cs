using System.Text.RegularExpressions;

namespace Infra.Testing.Snapshotting;

/// <summary>Finds snapshots that no test reads any more.</summary>
public static class SnapshotUsage
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly Regex StringLiteral = new(@"\$?""(?<text>(?:[^""\\\n]|\\.)*)""", RegexOptions.ExplicitCapture, Limit);
    private static readonly Regex Hole = new(@"\{[^{}]*\}", RegexOptions.None, Limit);

    /// <summary>
    /// The snapshot files below a folder that no test beside them names. A test names a snapshot by its own name, or by a string
    /// literal that is the file's name with or without its extensions; a hole in an interpolated string stands for any text.
    /// </summary>
    public static IReadOnlyList<string> FindUnused(string folder)
    {
        return [.. Directory.EnumerateDirectories(folder, "Snapshots", SearchOption.AllDirectories)
            .Where(snapshots => !IsBuildOutput(Path.GetRelativePath(folder, snapshots)))
            .SelectMany(FindUnusedIn)
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FindUnusedIn(string snapshots)
    {
        var sources = Directory.GetFiles(Path.GetDirectoryName(snapshots)!, "*.cs")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var patterns = sources.Values.SelectMany(source => StringLiteral.Matches(source)).Select(ToPattern).OfType<string>().Distinct().ToArray();
        return Directory.EnumerateFiles(snapshots)
            .Where(file => !sources.Any(source => IsDefaultName(Path.GetFileName(file), source.Key, source.Value)))
            .Where(file => !patterns.Any(pattern => Regex.IsMatch(Path.GetFileName(file), pattern, RegexOptions.None, Limit)));
    }

    private static bool IsDefaultName(string file, string testClass, string source) =>
        file.StartsWith(testClass + ".", StringComparison.Ordinal)
        && file.EndsWith(".txt", StringComparison.Ordinal)
        && file.Length > testClass.Length + 5
        && Regex.IsMatch(source, $@"\b{Regex.Escape(file[(testClass.Length + 1)..^4])}\(", RegexOptions.None, Limit);

    /// <summary>A pattern of file names. A literal of holes alone has none, since it would name every file there is.</summary>
    private static string? ToPattern(Match literal)
    {
        var text = literal.Groups["text"].Value;
        var parts = literal.Value.StartsWith('$') ? Hole.Split(text) : [text];
        return parts.All(part => part.Trim('.').Length == 0)
            ? null
            : $@"^{string.Join(".+", parts.Select(Regex.Escape))}(\.[a-z]+){{0,2}}$";
    }

    private static bool IsBuildOutput(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "node_modules");
}
