using System.Text;
using Infra.Preview.Costs;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page about what a stack costs.</summary>
internal static class HtmlCost
{
    public static void Write(StringBuilder page, StackCost? cost)
    {
        if (cost is not { IsAny: true })
        {
            return;
        }

        page.Append($"<h3>Cost <small>{HtmlText.Of(cost.Text)}</small></h3>\n<p>{HtmlText.Of(char.ToUpperInvariant(cost.Note[0]) + cost.Note[1..])}</p>\n<table class=\"outputs\">");
        foreach (var (name, range, what) in CostLines.Components(cost.Estimate))
        {
            page.Append($"<tr><th scope=\"row\">{HtmlText.Of(name)}</th><td>{HtmlText.Of(range)}</td><td>{HtmlText.Of(what)}</td></tr>");
        }

        page.Append("</table>\n");
        var unpriced = CostLines.NotEstimated(cost.Estimate).ToList();
        if (unpriced.Count > 0)
        {
            page.Append("<details><summary>Not estimated</summary><ul>").AppendJoin("", unpriced.Select(static line => $"<li>{HtmlText.Of(line)}</li>")).Append("</ul></details>\n");
        }
    }
}
