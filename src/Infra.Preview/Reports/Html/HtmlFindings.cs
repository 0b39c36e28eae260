using System.Globalization;
using System.Text;
using Infra.Policies;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page about policies: each rule that is violated with its reason and its remedy, and under it what violates it. The worst stand first.</summary>
internal static class HtmlFindings
{
    // Of many findings, so many of each rule are in the page from the beginning.
    private const int ShownOfRule = 20;
    private const int FewFindings = 5;

    public static void Write(HtmlPage page, EvaluationResult? judgement, int index)
    {
        if (judgement is null)
        {
            return;
        }

        var open = judgement.Findings.Where(static finding => finding.Kind != FindingKind.Undecidable).ToList();
        page.Text.Append(CultureInfo.InvariantCulture, $"<h3 id=\"findings-{index}\">Policies <small>{HtmlText.Of(judgement.Pack)}: {open.Count} findings, {judgement.Undecidable.Count()} not decidable before deployment</small></h3>\n");
        if (open.Count > FewFindings)
        {
            Filter(page.Text, open, index);
        }

        var left = HtmlPage.Shown;
        foreach (var same in open.GroupBy(static finding => $"{finding.Rule.Id} {State(finding)} {finding.Kind == FindingKind.RuleError}", StringComparer.Ordinal))
        {
            var findings = same.ToList();
            var shown = open.Count <= HtmlPage.Shown ? findings.Count : Math.Min(left, ShownOfRule);
            left = Math.Max(0, left - Math.Min(shown, findings.Count));
            Rule(page, findings, shown);
        }
    }

    private static void Filter(StringBuilder page, List<Finding> open, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"filter find\" hidden><label for=\"find-{index}\">Search</label>");
        page.Append(CultureInfo.InvariantCulture, $"<input id=\"find-{index}\" type=\"search\" placeholder=\"resource, rule, message or property\"> <label for=\"severity-{index}\">Severity</label>");
        page.Append(CultureInfo.InvariantCulture, $"<select id=\"severity-{index}\"><option value=\"\">all</option>");
        foreach (var same in open.GroupBy(static finding => finding.Rule.Severity).OrderByDescending(static same => same.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"<option value=\"{Lower(same.Key)}\">{same.Key} ({same.Count()})</option>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</select> <output for=\"find-{index} severity-{index}\">{open.Count} findings</output></div>\n");
    }

    private static void Rule(HtmlPage page, List<Finding> findings, int shown)
    {
        var (first, rule) = (findings[0], findings[0].Rule);
        var count = findings.Count == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings");
        page.Text.Append(CultureInfo.InvariantCulture, $"<details class=\"finding {Lower(rule.Severity)}\" data-severity=\"{Lower(rule.Severity)}\" data-count=\"{findings.Count}\"{(first.Fails ? " open" : "")}>");
        page.Text.Append($"<summary><span class=\"severity\">{rule.Severity}</span> <b>{HtmlText.Of(rule.Title)}</b> <small>{rule.Id}, {State(first)}, <span class=\"count\">{count}</span></small></summary>\n");
        page.Text.Append($"<dl><dt>Why</dt><dd>{HtmlText.Of(first.Why)}</dd><dt>Fix</dt><dd>{HtmlText.Of(first.Fix)}</dd></dl>\n");
        page.List("<ul", "</ul>", findings, Finding, shown);
        page.Text.Append("</details>\n");
    }

    private static void Finding(StringBuilder page, Finding finding)
    {
        page.Append("<li>").Append(finding.Resource is { } resource ? $"<b>{HtmlText.Of(resource.Name)}</b>: " : "").Append(HtmlText.Of(finding.Message));
        if (finding.Property.Length > 0)
        {
            page.Append($" <code>{HtmlText.Of(finding.Property)}</code> {HtmlText.Of(finding.Value)}");
        }

        if (finding.Source is { } source)
        {
            page.Append(CultureInfo.InvariantCulture, $" <small>declared at {HtmlText.Of(source.Uri)}:{source.Line}</small>");
        }

        page.Append("</li>");
    }

    private static string State(Finding finding) =>
        finding.Fails ? "mandatory" : finding.Status == FindingStatus.Open ? "advisory" : finding.Status.ToString().ToLowerInvariant();

    private static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();
}
