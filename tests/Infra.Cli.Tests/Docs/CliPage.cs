using System.Text;
using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Cli.Tests.Docs;

/// <summary>A page about the tool: its text, and the command lines that it shows.</summary>
internal sealed partial class CliPage(string name)
{
    /// <summary>The pages, from the folder of the documentation.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(RepositoryRoot.Path("docs", "cli"), "*.md")
        .Select(file => $"cli/{Path.GetFileName(file)}").Order(StringComparer.Ordinal).Prepend("cli.md");

    /// <summary>The page's file.</summary>
    public string FullPath { get; } = RepositoryRoot.Path("docs", name);

    /// <summary>What it says.</summary>
    public string Text => File.ReadAllText(FullPath).ReplaceLineEndings("\n");

    /// <summary>The page with what each of its command lines says now.</summary>
    /// <param name="run">Runs a command line in a way.</param>
    public async Task<string> FillAsync(Func<string, string, Task<string>> run)
    {
        var text = Text;
        var page = new StringBuilder();
        var end = 0;
        foreach (Match match in Run().Matches(text))
        {
            var (way, line) = (match.Groups["way"].Value.Trim(), match.Groups["line"].Value);
            page.Append(text, end, match.Index - end).Append(match.Groups["head"].Value).Append("\n\n").Append(await run(way, line)).Append("\n<!-- end run -->");
            end = match.Index + match.Length;
        }

        return page.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>A page's text with another content between the marks of a generated part.</summary>
    public static string With(string text, string part, string content)
    {
        var start = $"<!-- generated: {part} -->\n";
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The page has no part '{part}'.");
        from += start.Length;
        return $"{text[..from]}\n{content}\n{text[text.IndexOf("<!-- end -->", from, StringComparison.Ordinal)..]}";
    }

    [GeneratedRegex("(?<head><!-- run(?<way>[a-z ]*): (?<line>[^\n]+) -->)\n.*?<!-- end run -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
