using Infra.Preview.Reports.Html;

namespace Infra.Preview.Reports;

/// <summary>Writes whole previews, in the format that a file's name asks for.</summary>
public static class WholeReport
{
    /// <summary>The endings of file names that ask for a report, each with what it is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Formats { get; } =
    [
        new(".md", "Markdown for a pull request"),
        new(".html", "a page"),
        new(".json", "a summary for tools"),
    ];

    /// <summary>The text of the report.</summary>
    /// <param name="stacks">The stacks, in the order to show them in.</param>
    /// <param name="file">The file's name or path.</param>
    /// <exception cref="ArgumentException">The ending is none of <see cref="Formats"/>.</exception>
    public static string Render(IReadOnlyList<StackReport> stacks, string file)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        ArgumentNullException.ThrowIfNull(file);
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".md" => PullRequestComment.Render(stacks),
            ".html" => HtmlReport.Render(stacks),
            ".json" => SummaryReport.Render(stacks),
            _ => throw new ArgumentException($"'{file}' ends in none of {string.Join(", ", Formats.Select(static format => format.Key))}.", nameof(file)),
        };
    }
}
