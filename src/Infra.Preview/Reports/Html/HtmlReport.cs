using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Infra.Policies;
using Infra.Preview.Reports.Html.Diagram;

namespace Infra.Preview.Reports.Html;

/// <summary>
/// One file that opens in any browser without a network: verdict, score, diagram, changes, findings, resources. All but the searchable list and the end of long
/// lists is there without a script; the page allows no other script than its own.
/// </summary>
public static class HtmlReport
{
    // Parts of one script: each has functions that the next ones use.
    private static readonly string[] Scripts = ["lists.js", "findings.js", "resources.js", "layout.js", "drawing.js", "diagram.js", "page.js"];

    /// <summary>Renders the page.</summary>
    /// <param name="stacks">The stacks, in the order to show them in.</param>
    public static string Render(IReadOnlyList<StackReport> stacks)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        var script = $"(function () {{\n'use strict';\n{string.Concat(Scripts.Select(Asset))}}}());\n";
        var graphs = stacks.Select(Graph).ToList();
        string[] scripts = graphs.Exists(static graph => graph is { Boxes.Count: > 0 }) ? [Library(), script] : [script];
        var page = new HtmlPage();
        Head(page.Text, Title(stacks), scripts);
        page.Text.Append("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header><h1>").Append(Title(stacks)).Append("</h1>");
        page.Text.Append("<button id=\"theme\" type=\"button\" aria-pressed=\"false\">Dark</button></header>\n<main id=\"main\">\n");
        for (var i = 0; i < stacks.Count; i++)
        {
            var (stack, graph) = (stacks[i], graphs[i]);
            HtmlStack.Write(page, stack, graph, i);
            if (graph is not null)
            {
                JsonBlock.Write(page.Waiting, string.Create(CultureInfo.InvariantCulture, $"data-{i}"), json => ResourceData.Write(json, stack, graph));
            }
        }

        page.Text.Append("</main>\n").Append(page.Waiting);
        page.Text.AppendJoin("", scripts.Select(static text => $"<script>{text}</script>\n"));
        return page.Text.Append("</body>\n</html>\n").ToString();
    }

    private static ArchitectureGraph? Graph(StackReport stack) =>
        stack.Plan is { } plan ? ArchitectureGraph.Of(stack.Judgement?.Graph ?? new PlanGraph(plan), stack.Changes) : null;

    // Its licence goes where it goes; a map of its source does not.
    private static string Library()
    {
        var code = Asset("dagre.min.js");
        return Asset("dagre.min.js.LEGAL.txt") + code[..code.LastIndexOf("//# sourceMappingURL", StringComparison.Ordinal)];
    }

    private static void Head(StringBuilder page, string title, IEnumerable<string> scripts)
    {
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src ")
            .AppendJoin(' ', scripts.Select(static script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'")).Append("\">\n");
        page.Append("<title>").Append(title).Append("</title>\n<style>\n").Append(Asset("report.css")).Append("</style>\n</head>\n<body>\n");
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
