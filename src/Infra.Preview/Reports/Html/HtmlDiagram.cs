using System.Globalization;
using Infra.Preview.Reports.Html.Diagram;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page with the architecture: a place for the script to draw in, and the same in words.</summary>
internal static class HtmlDiagram
{
    public static void Write(HtmlPage page, ArchitectureGraph graph, int index)
    {
        if (graph.Boxes.Count == 0)
        {
            return;
        }

        page.Text.Append("<h3>Architecture</h3>\n<div class=\"zoom\" hidden><button type=\"button\" data-zoom=\"in\" aria-label=\"Zoom in\">+</button>");
        page.Text.Append("<button type=\"button\" data-zoom=\"out\" aria-label=\"Zoom out\">−</button><button type=\"button\" data-zoom=\"fit\">Fit</button></div>\n");
        page.Text.Append("<div class=\"canvas\" tabindex=\"0\" role=\"region\" aria-label=\"Diagram; choose a part to list its resources\" hidden></div>\n");
        page.Text.Append("<p class=\"legend\" hidden><small>An arrow leads from what uses to what is used. A dashed frame is a network. Letters are availability zones; ⚠ stands in one zone only; ± changes. ");
        page.Text.Append("What has neither is run by AWS over all zones, or the plan does not tell.</small></p>\n");
        page.Text.Append($"<details class=\"parts\" open><summary>{DiagramText.Of(graph)}, in words</summary>\n");
        page.List("<ul", "</ul>", graph.Boxes, static (text, box) => text.Append($"<li><b>{HtmlText.Of(box.Name)}</b> {HtmlText.Of(DiagramText.Of(box))}</li>"));
        page.List("<ul", "</ul>", graph.Arrows, static (text, arrow) =>
            text.Append($"<li>{HtmlText.Of(arrow.From.Name)} → {HtmlText.Of(arrow.To.Name)}{(arrow.Label.Length > 0 ? $": {HtmlText.Of(arrow.Label)}" : "")}</li>"));
        page.Text.Append("</details>\n");
        JsonBlock.Write(page.Waiting, string.Create(CultureInfo.InvariantCulture, $"graph-{index}"), json => DiagramData.Write(json, graph));
    }
}
