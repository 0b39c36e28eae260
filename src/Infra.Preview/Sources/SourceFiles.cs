using Infra.Preview.Running;

namespace Infra.Preview.Sources;

/// <summary>Finds the files that symbols name, wherever the program was built, and writes their paths as a person here would.</summary>
internal sealed class SourceFiles(string programFolder, string currentDirectory)
{
    private readonly Dictionary<string, string?> _shown = new(StringComparer.Ordinal);

    /// <summary>The path to show; null when there is no such file below the program's folder.</summary>
    public string? Show(string document)
    {
        if (!_shown.TryGetValue(document, out var shown))
        {
            _shown.Add(document, shown = Find(document) is { } path ? PathText.Show(path, currentDirectory) : null);
        }

        return shown;
    }

    private string? Find(string document)
    {
        var path = document.Replace('\\', '/');
        var folder = programFolder.Replace('\\', '/').TrimEnd('/') + "/";
        if (path.StartsWith(folder, StringComparison.Ordinal) && File.Exists(document))
        {
            return document;
        }

        // Built in another folder, or with paths that do not tell: the longest end of the path that is here.
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, parts.Length).Select(start => Path.Combine([programFolder, .. parts[start..]])).FirstOrDefault(File.Exists);
    }
}
