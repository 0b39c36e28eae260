using Infra.Preview.Configuration;

namespace Infra.Preview.Running;

/// <summary>The files that one command line asks for: each has a name that says its format, and no two are the same.</summary>
/// <param name="currentDirectory">The folder that relative paths start from.</param>
public sealed class RequestedFiles(string currentDirectory)
{
    private readonly List<OutputFile> _all = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<OutputFile> All => _all;

    /// <summary>Takes note of a file.</summary>
    /// <param name="file">The path as it was given.</param>
    /// <param name="flag">The flag that asked for it.</param>
    /// <param name="formats">The endings that the name may have, each with what it means; null for any name.</param>
    /// <exception cref="ConfigurationException">The name does not say which format, or the file was asked for before.</exception>
    public OutputFile Add(string file, string flag, IReadOnlyList<KeyValuePair<string, string>>? formats = null)
    {
        if (formats is not null && !formats.Any(format => file.EndsWith(format.Key, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ConfigurationException($"The name '{file}' does not say which report to write.")
            {
                Allowed = string.Join(", ", formats.Select(static format => $"{format.Key} ({format.Value})")),
            };
        }

        var output = new OutputFile(Path.GetFullPath(file, currentDirectory), file, flag);
        if (_all.Find(other => string.Equals(other.Path, output.Path, StringComparison.Ordinal)) is { } same)
        {
            throw new ConfigurationException($"{PathText.Show(output.Path, currentDirectory)} is to be written twice.")
            {
                Allowed = $"a file of its own for each {(same.Flag == flag ? flag : $"{same.Flag} and {flag}")}",
            };
        }

        _all.Add(output);
        return output;
    }

    /// <summary>Takes note of several, each as <see cref="Add"/> does.</summary>
    /// <exception cref="ConfigurationException">As there.</exception>
    internal IReadOnlyList<OutputFile> AddAll(IEnumerable<string> files, string flag, IReadOnlyList<KeyValuePair<string, string>> formats) =>
        [.. files.Select(file => Add(file, flag, formats))];
}
