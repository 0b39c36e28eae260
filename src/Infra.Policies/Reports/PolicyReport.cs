namespace Infra.Policies;

/// <summary>Picks the report that a file's name asks for.</summary>
public static class PolicyReport
{
    /// <summary>The endings of file names that ask for a report, each with what it is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Formats { get; } =
    [
        new(".sarif", "SARIF"),
        new(".json", "JSON"),
        new(".md", "Markdown"),
        new(".csv", "CSV"),
        new(".xml", "JUnit"),
    ];

    /// <summary>True when the ending of the file's name asks for a report.</summary>
    public static bool Knows(string file) => Ending(file) is not null;

    /// <summary>The text of the report that the ending of a file's name asks for.</summary>
    /// <param name="result">The result.</param>
    /// <param name="file">The file's name or path.</param>
    /// <param name="projectFile">What a SARIF result points at when the plan does not say where a resource is declared.</param>
    /// <exception cref="ArgumentException">The ending is none of <see cref="Formats"/>.</exception>
    public static string Render(EvaluationResult result, string file, string projectFile = "Pulumi.yaml") => Ending(file) switch
    {
        ".sarif" => SarifReport.Render(result, projectFile),
        ".json" => JsonReport.Render(result),
        ".md" => MarkdownReport.Render(result),
        ".csv" => CsvReport.Render(result),
        ".xml" => JUnitReport.Render(result),
        _ => throw new ArgumentException($"'{file}' ends in none of {string.Join(", ", Formats.Select(static format => format.Key))}.", nameof(file)),
    };

    private static string? Ending(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        // A name that code hosts take for SARIF as well.
        if (file.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase))
        {
            return ".sarif";
        }

        foreach (var (ending, _) in Formats)
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return ending;
            }
        }

        return null;
    }
}
