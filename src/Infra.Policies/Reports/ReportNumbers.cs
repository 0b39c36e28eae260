using System.Globalization;

namespace Infra.Policies;

/// <summary>The sentence that sums a result up, the same in every report.</summary>
internal static class ReportNumbers
{
    public static string Sentence(EvaluationResult result)
    {
        var violations = Count(result, FindingKind.Violation, FindingStatus.Open);
        var waived = result.Findings.Count(static finding => finding.Status == FindingStatus.Waived);
        var baselined = result.Findings.Count(static finding => finding.Status == FindingStatus.Baselined);
        var parts = new List<string>
        {
            Plural(violations, "violation"),
            $"{result.Counts.Undecidable} not decidable before deployment",
            $"{result.Counts.Pass} passed",
        };
        Add(parts, Count(result, FindingKind.RuleError, FindingStatus.Open), "rule failed", "rules failed");
        Add(parts, Count(result, FindingKind.Waiver, FindingStatus.Open), "waiver not in order", "waivers not in order");
        Add(parts, waived, "waived", "waived");
        Add(parts, baselined, "in the baseline", "in the baseline");
        return $"{string.Join(", ", parts)} ({Plural(result.Rules.Count, "rule")} of pack {SafeText.Line(result.Pack)}, {Plural(result.Plan.Resources.Count, "resource")})";
    }

    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string Word(FindingKind kind) => kind switch
    {
        FindingKind.RuleError => "rule error",
        FindingKind.Waiver => "waiver",
        FindingKind.Undecidable => "not decidable",
        _ => "violation",
    };

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static int Count(EvaluationResult result, FindingKind kind, FindingStatus status) =>
        result.Findings.Count(finding => finding.Kind == kind && finding.Status == status);

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : many)}");
        }
    }
}
