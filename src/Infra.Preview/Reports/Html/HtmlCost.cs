using Infra.Preview.Costs;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page about what a stack costs.</summary>
internal static class HtmlCost
{
    public static void Write(HtmlPage page, StackCost? cost)
    {
        if (cost is not { IsAny: true })
        {
            return;
        }

        page.Text.Append($"<h3>Cost <small>{HtmlText.Of(cost.Text)}</small></h3>\n<p>{HtmlText.Of(char.ToUpperInvariant(cost.Note[0]) + cost.Note[1..])}</p>\n");
        page.List("<table class=\"outputs cost\"><tbody", "</tbody></table>", [.. CostLines.Components(cost.Estimate)], static (text, line) =>
            text.Append($"<tr><th scope=\"row\">{HtmlText.Of(line.Name)}</th><td>{HtmlText.Of(line.Range)}</td><td>{HtmlText.Of(line.What)}</td></tr>"));
        var unpriced = CostLines.NotEstimated(cost.Estimate).ToList();
        if (unpriced.Count > 0)
        {
            page.List("<details><summary>Not estimated</summary><ul", "</ul></details>", unpriced, static (text, line) => text.Append($"<li>{HtmlText.Of(line)}</li>"));
        }
    }
}
