using System.Globalization;
using System.Text;
using Infra.Plans;
using Infra.Preview.Reports.Html.Diagram;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page about one stack.</summary>
internal static class HtmlStack
{
    public static void Write(HtmlPage page, StackReport stack, ArchitectureGraph? graph, int index)
    {
        page.Text.Append(CultureInfo.InvariantCulture, $"<section class=\"stack\" id=\"stack-{index}\" data-stack=\"{index}\">\n");
        Verdict(page.Text, stack);
        Problems(page.Text, stack);
        if (stack.Plan is { } plan && graph is not null)
        {
            HtmlChanges.Lost(page, stack);
            HtmlScore.Write(page.Text, stack.Score);
            HtmlDiagram.Write(page, graph, index);
            HtmlScore.Failures(page, stack.Score);
            HtmlCost.Write(page, stack.Cost);
            HtmlFindings.Write(page, stack.Judgement, index);
            HtmlChanges.Write(page, stack, plan);
            Outputs(page, plan);
            Resources(page.Text, plan, index);
        }

        page.Text.Append("</section>\n");
    }

    private static void Verdict(StringBuilder page, StackReport stack)
    {
        var (style, text) = stack switch
        {
            { Plan: null } => ("bad", "The preview failed"),
            { Destructive.Refused.Count: > 0 } => ("bad", "Would lose data"),
            { Judgement.Fails: true } => ("bad", "Breaks mandatory policies"),
            { Changes.IsEmpty: true } => ("good", "No changes"),
            _ => ("good", "Ready to deploy"),
        };
        var counts = stack.Plan is null ? "" : stack.Changes is { } changes ? ChangeCounts.Of(changes).ToString() : PlanCounts.Of(stack.Plan).ToString();
        page.Append($"<h2>{HtmlText.Of(stack.Project)} · {HtmlText.Of(stack.Stack)}</h2>\n<p class=\"verdict {style}\"><strong>{text}.</strong> {HtmlText.Of(counts)}</p>\n");
    }

    private static void Problems(StringBuilder page, StackReport stack)
    {
        foreach (var problem in stack.Problems)
        {
            page.Append($"<div class=\"problem\"><p>{HtmlText.Of(problem.Message)}</p><ul>");
            page.AppendJoin("", problem.Fix.Select(static step => $"<li>{HtmlText.Of(step)}</li>")).Append("</ul></div>\n");
        }
    }

    private static void Outputs(HtmlPage page, Plan plan)
    {
        if (plan.Outputs.Count > 0)
        {
            page.Text.Append("<h3>Outputs</h3>\n");
            page.List("<table class=\"outputs\"><tbody", "</tbody></table>", [.. plan.Outputs], (text, output) =>
                text.Append($"<tr><th scope=\"row\">{HtmlText.Of(output.Key)}</th><td><code>{HtmlText.Lines(ValueText.Of(output.Value, plan))}</code></td></tr>"));
        }
    }

    private static void Resources(StringBuilder page, Plan plan, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h3 id=\"resources-{index}\">Resources</h3>\n<div class=\"filter\"><label for=\"search-{index}\">Search</label>");
        page.Append(CultureInfo.InvariantCulture, $"<input id=\"search-{index}\" class=\"search\" type=\"search\" placeholder=\"name, type, component or value\"> <output for=\"search-{index}\">{plan.Resources.Count} resources</output></div>\n");
        page.Append("<noscript><p>The list of resources needs JavaScript; dotnet run -- --full prints it.</p></noscript>\n");
        page.Append("<table class=\"resources\"><thead><tr><th scope=\"col\">Change</th><th scope=\"col\">Name</th><th scope=\"col\">Type</th><th scope=\"col\">Component</th></tr></thead><tbody></tbody></table>\n");
        page.Append("<button type=\"button\" class=\"more\" hidden>Show more</button>\n");
    }
}
