using System.Globalization;
using Infra.Policies;

namespace Infra.Preview.Terminal;

/// <summary>Sums up in a few lines what the policies found and what no rule looked at.</summary>
internal static class JudgementSummary
{
    public static void Write(EvaluationResult result, TerminalWriter writer)
    {
        var style = result.Fails ? TextStyle.Error : result.Open.Any() ? TextStyle.Warning : TextStyle.Create;
        writer.WriteLine(new StyledText().Add(" Policies: ", TextStyle.Strong).Add(Verdict(result), style).Add(Rest(result)).Add("."));
        WriteCoverage(result, writer);
    }

    private static string Verdict(EvaluationResult result)
    {
        var open = result.Open.ToList();
        var violations = open.Count(finding => finding.Kind == FindingKind.Violation);
        var mandatory = open.Count(finding => finding.Kind == FindingKind.Violation && finding.Fails);
        var level = violations == 0 ? "" : mandatory == violations ? " (mandatory)" : mandatory == 0 ? " (advisory)" : Text($" ({mandatory} mandatory)");
        var parts = new List<string> { (violations == 0 ? "no violations" : PlanCounts.Number(violations, "violation") + level) + $" of {result.Pack}" };
        Add(parts, open.Count(finding => finding.Kind == FindingKind.RuleError), "rule failed", "rules failed");
        Add(parts, open.Count(finding => finding.Kind == FindingKind.Waiver), "waiver not in order", "waivers not in order");
        return string.Join(", ", parts);
    }

    private static string Rest(EvaluationResult result)
    {
        var parts = new List<string> { "" };
        Add(parts, result.Undecidable.Count(finding => finding.Status == FindingStatus.Open), "not decidable before deployment", "not decidable before deployment");
        Add(parts, result.Findings.Count(finding => finding.Status == FindingStatus.Waived), "waived", "waived");
        Add(parts, result.Findings.Count(finding => finding.Status == FindingStatus.Baselined), "in the baseline", "in the baseline");
        return string.Join(", ", parts);
    }

    private static void WriteCoverage(EvaluationResult result, TerminalWriter writer)
    {
        var missed = result.Coverage.NotCovered;
        if (missed.Count > 0)
        {
            var types = Text($"{missed.Count} of {PlanCounts.Number(missed.Count + result.Coverage.Covered.Count, "type")}");
            writer.WriteLine($" No rule looks at {types}: {Names(missed)}", TextStyle.Faint);
        }

        if (result.Coverage.NotSeenThrough.Count > 0)
        {
            writer.WriteLine($" No rule sees the objects inside: {Names(result.Coverage.NotSeenThrough)}", TextStyle.Faint);
        }
    }

    private static string Names(IReadOnlyList<TypeCount> types) =>
        string.Join(", ", types.OrderByDescending(type => type.Count).ThenBy(type => type.Type, StringComparer.Ordinal).Select(type => TypeNames.Short(type.Type)));

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add(Text($"{count} {(count == 1 ? one : many)}"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
