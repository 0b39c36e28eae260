using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Infra.Preview.Reports.Html;

/// <summary>
/// One file that opens in any browser without a network: verdict, score, diagram, changes, findings, resources. All but the searchable list is there without a
/// script; the page allows no other script than its own.
/// </summary>
public static class HtmlReport
{
    /// <summary>Renders the page.</summary>
    /// <param name="stacks">The stacks, in the order to show them in.</param>
    public static string Render(IReadOnlyList<StackReport> stacks)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        var script = Asset("report.js");
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-")
            .Append(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))).Append("'\">\n");
        page.Append("<title>").Append(Title(stacks)).Append("</title>\n<style>\n").Append(Asset("report.css")).Append("</style>\n</head>\n<body>\n");
        page.Append("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header><h1>").Append(Title(stacks)).Append("</h1>");
        page.Append("<button id=\"theme\" type=\"button\" aria-pressed=\"false\">Dark</button></header>\n<main id=\"main\">\n");
        for (var i = 0; i < stacks.Count; i++)
        {
            HtmlStack.Write(page, stacks[i], i);
        }

        page.Append("</main>\n<script type=\"application/json\" id=\"data\">").Append(ReportData.Json(stacks)).Append("</script>\n");
        return page.Append("<script>").Append(script).Append("</script>\n</body>\n</html>\n").ToString();
    }

    private static string Title(IReadOnlyList<StackReport> stacks) => stacks.Count == 1
        ? HtmlText.Of($"{stacks[0].Project} · {stacks[0].Stack}")
        : string.Create(CultureInfo.InvariantCulture, $"{stacks.Count} stacks");

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Infra.Preview.Reports.Html.{name}")
            ?? throw new InvalidOperationException($"The assembly does not hold {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
