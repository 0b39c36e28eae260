using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Testing;

/// <summary>Draws terminal output, colours included, as a self-contained SVG picture.</summary>
public static partial class AnsiSvg
{
    private const double CharacterWidth = 8.4;
    private const double LineHeight = 19;
    private const double Margin = 18;
    private const double TitleBar = 34;

    /// <summary>A picture of <paramref name="output"/> in a window titled <paramref name="title"/>, as wide as its longest line.</summary>
    public static string Render(string title, string output)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(AnsiText.Parse).ToArray();
        var columns = Math.Max(60, lines.Max(line => line.Sum(run => run.Text.Length)));
        var width = Math.Ceiling((2 * Margin) + (columns * CharacterWidth));
        var height = Math.Ceiling(TitleBar + Margin + (lines.Length * LineHeight));

        var svg = new StringBuilder();
        Append(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">""");
        Append(svg, $"""<title>{Escape(title)}</title>""");
        Append(svg, $"""<rect width="{width}" height="{height}" rx="9" fill="#101418"/>""");
        Append(svg, $"""<circle cx="20" cy="17" r="6" fill="#ff5f57"/><circle cx="40" cy="17" r="6" fill="#febc2e"/><circle cx="60" cy="17" r="6" fill="#28c840"/>""");
        Append(svg, $"""<text x="{width / 2}" y="21" text-anchor="middle" font-family="ui-sans-serif, system-ui, sans-serif" font-size="13" fill="#8b949e">{Escape(title)}</text>""");
        Append(svg, $"""<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#d7dde3" style="white-space: pre">""");
        for (var row = 0; row < lines.Length; row++)
        {
            AppendLine(svg, lines[row], TitleBar + ((row + 0.75) * LineHeight));
        }

        svg.Append("</g>\n</svg>\n");
        return svg.ToString();
    }

    private static void AppendLine(StringBuilder svg, IReadOnlyList<AnsiRun> runs, double y)
    {
        var column = 0;
        foreach (var run in runs)
        {
            // textLength keeps columns aligned whatever monospaced font the viewer has; viewers drop spaces at the ends, and make one of several.
            foreach (Match piece in Pieces().Matches(run.Text))
            {
                var x = Margin + ((column + piece.Index) * CharacterWidth);
                Append(svg, $"""<text x="{x:F1}" y="{y:F1}" textLength="{piece.Length * CharacterWidth:F1}" lengthAdjust="spacingAndGlyphs"{Style(run)}>{Escape(piece.Value)}</text>""");
            }

            column += run.Text.Length;
        }
    }

    private static string Style(AnsiRun run)
    {
        var style = run.Color is null ? "" : $" fill=\"{run.Color}\"";
        style += run.Bold ? " font-weight=\"700\"" : "";
        style += run.Dim ? " opacity=\"0.62\"" : "";
        style += run.Italic ? " font-style=\"italic\"" : "";
        return style + (run.Underline ? " text-decoration=\"underline\"" : "");
    }

    private static void Append(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    // Words with one space between them.
    [GeneratedRegex("[^ ]+( [^ ]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pieces();
}
