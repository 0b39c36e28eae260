using System.Text.RegularExpressions;

namespace Infra;

/// <summary>How long browsers and the edge may keep a file, by what its name promises.</summary>
internal static partial class SiteCaching
{
    // Asked for anew each time; the answer is mostly that nothing changed.
    private const string Revalidate = "no-cache";
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>True when the name changes with the content, so that the file can be kept for ever.</summary>
    public static bool IsImmutable(string key, IEnumerable<string> immutablePaths) =>
        !IsPage(key) && (Hash().IsMatch(Path.GetFileName(key)) || immutablePaths.Any(prefix => key.StartsWith(prefix.TrimStart('/'), StringComparison.Ordinal)));

    public static string Control(bool isImmutable) => isImmutable ? Forever : Revalidate;

    /// <summary>True for what a visit begins with.</summary>
    public static bool IsPage(string key) => Path.GetExtension(key).ToLowerInvariant() is ".html" or ".htm";

    // main.3f2a9c1b.js, chunk-3F2A9C1B.css: eight or more hexadecimal digits between separators, figures and letters, so neither a word nor a date.
    [GeneratedRegex(@"[.\-_](?=[0-9]*[a-fA-F])(?=[a-fA-F]*[0-9])[0-9a-fA-F]{8,64}\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}
