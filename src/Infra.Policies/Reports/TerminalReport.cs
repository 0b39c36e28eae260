using System.Text;

namespace Infra.Policies;

/// <summary>Plain text for a terminal or a test log, without colours: findings grouped by rule, worst first, then the numbers.</summary>
public static class TerminalReport
{
    /// <summary>The text, lines ended by LF.</summary>
    /// <param name="result">The result.</param>
    /// <param name="withUndecidable">Whether to list what cannot be decided before deployment, rather than only count it.</param>
    public static string Render(EvaluationResult result, bool withUndecidable = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        foreach (var group in Groups(result, withUndecidable))
        {
            var rule = group[0].Rule;
            var mark = group[0].Fails ? "✗" : group[0].Kind == FindingKind.Undecidable ? "?" : "!";
            text.Append(mark).Append(' ').Append(rule.Id).Append(' ').Append(rule.Title)
                .Append(" [").Append(ReportNumbers.Word(rule.Severity)).Append(']').Append('\n');
            foreach (var finding in group)
            {
                Append(text, finding);
            }

            text.Append("    why: ").Append(group[0].Why).Append('\n');
            text.Append("    fix: ").Append(group[0].Fix).Append('\n');
            text.Append("    see: ").Append(rule.Page).Append("\n\n");
        }

        foreach (var rule in result.Rules)
        {
            if (rule.NotRun is { } reason)
            {
                text.Append("- ").Append(rule.Rule.Id).Append(" did not run: ").Append(reason).Append('\n');
            }
        }

        return text.Append(ReportNumbers.Sentence(result)).Append('\n').ToString();
    }

    private static List<List<Finding>> Groups(EvaluationResult result, bool withUndecidable)
    {
        var groups = new List<List<Finding>>();
        foreach (var finding in result.Findings)
        {
            if (finding.Kind == FindingKind.Undecidable && !withUndecidable)
            {
                continue;
            }

            if (groups.Count == 0 || !SameGroup(groups[^1][0], finding))
            {
                groups.Add([]);
            }

            groups[^1].Add(finding);
        }

        return groups;
    }

    private static bool SameGroup(Finding left, Finding right) =>
        left.Rule.Id == right.Rule.Id && left.Kind == right.Kind && left.Status == right.Status && left.Fails == right.Fails;

    private static void Append(StringBuilder text, Finding finding)
    {
        text.Append("    ");
        if (finding.Resource is { } resource)
        {
            foreach (var component in finding.ComponentPath)
            {
                text.Append(SafeText.Line(component)).Append(" > ");
            }

            text.Append(SafeText.Line(resource.Name)).Append(" (").Append(SafeText.Line(resource.Type)).Append("): ");
        }

        text.Append(SafeText.Line(finding.Message));
        if (finding.Property.Length > 0)
        {
            text.Append(" [").Append(SafeText.Line(finding.Property));
            text.Append(finding.Value.Length == 0 ? "" : " = ").Append(SafeText.Line(finding.Value)).Append(']');
        }

        if (finding is { Status: FindingStatus.Waived, Waiver: { } waiver })
        {
            text.Append(" (waived until ").Append(ReportNumbers.Word(waiver.Expires)).Append(": ").Append(SafeText.Line(waiver.Reason)).Append(')');
        }
        else if (finding.Status == FindingStatus.Baselined)
        {
            text.Append(" (in the baseline)");
        }

        if (finding.Source is { } source)
        {
            text.Append("\n      at ").Append(SafeText.Line(source.Uri)).Append(':').Append(source.Line);
        }

        text.Append('\n');
    }
}
