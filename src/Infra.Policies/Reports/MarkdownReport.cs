using System.Text;

namespace Infra.Policies;

/// <summary>Markdown for a pull request.</summary>
public static class MarkdownReport
{
    /// <summary>The text, lines ended by LF.</summary>
    public static string Render(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder("## Policies\n\n").Append(ReportNumbers.Sentence(result)).Append(".\n");
        Table(text, "", result.Open);
        Table(text, "Waived or in the baseline", result.Findings.Where(static finding => finding.Status != FindingStatus.Open));
        Table(text, "Not decidable before deployment", result.Undecidable.Where(static finding => finding.Status == FindingStatus.Open));
        if (result.PaidDebt.Count > 0)
        {
            text.Append("\nFindings of the baseline that are gone: ").Append(result.PaidDebt.Count).Append(". Take a new baseline.\n");
        }

        Types(text, "Resource types that no rule looks at", result.Coverage.NotCovered);
        Types(text, "Resource types whose objects no rule sees", result.Coverage.NotSeenThrough);
        return text.ToString();
    }

    private static void Types(StringBuilder text, string title, IReadOnlyList<TypeCount> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        text.Append("\n<details><summary>").Append(title).Append("</summary>\n\n");
        foreach (var (type, count) in types)
        {
            text.Append("- ").Append(SafeText.Code(type)).Append(" (").Append(count).Append(")\n");
        }

        text.Append("\n</details>\n");
    }

    private static void Table(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var started = false;
        foreach (var finding in findings)
        {
            if (!started)
            {
                started = true;
                text.Append(title.Length == 0 ? "" : $"\n### {title}\n");
                text.Append("\n| Severity | Rule | Resource | Finding |\n| --- | --- | --- | --- |\n");
            }

            var rule = finding.Rule;
            text.Append("| ").Append(finding.Fails ? "**" : "").Append(ReportNumbers.Word(rule.Severity)).Append(finding.Fails ? "**" : "")
                .Append(" | [").Append(rule.Id).Append("](").Append(rule.Page).Append(") ").Append(rule.Title)
                .Append(" | ").Append(Where(finding)).Append(" | ").Append(What(finding)).Append(" |\n");
        }
    }

    private static string Where(Finding finding)
    {
        var components = string.Concat(finding.ComponentPath.Select(static component => SafeText.Markdown(component) + " › "));
        return finding.Resource is { } resource ? $"{components}{SafeText.Code(resource.Name)} {SafeText.Code(resource.Type)}" : "";
    }

    private static string What(Finding finding)
    {
        var text = new StringBuilder(SafeText.Markdown(finding.Message));
        if (finding.Property.Length > 0)
        {
            text.Append(' ').Append(SafeText.Code(finding.Value.Length == 0 ? finding.Property : $"{finding.Property} = {finding.Value}"));
        }

        if (finding is { Status: FindingStatus.Waived, Waiver: { } waiver })
        {
            text.Append($" Waived until {ReportNumbers.Word(waiver.Expires)} ({SafeText.Markdown(waiver.Owner)}): {SafeText.Markdown(waiver.Reason)}");
        }

        return text.Append("<br>").Append(SafeText.Markdown(finding.Fix)).ToString();
    }
}
