using Infra.Plans;

namespace Infra.Policies;

/// <summary>Turns raw findings into those that are reported: with waivers and baseline taken into account, in order.</summary>
internal static class Settlement
{
    /// <returns>The entries of the baseline that nothing matched.</returns>
    public static IReadOnlyList<BaselineEntry> Settle(Plan plan, List<Finding> findings, EvaluationOptions options, HashSet<string> judged)
    {
        WaiverDesk.Apply(findings, options, plan, judged);
        var paid = options.Baseline?.Apply(findings, options.Catalogue) ?? [];

        // A sort that keeps the order of equals: two waivers may be wrong in the same words.
        var sorted = findings.Order(Comparer<Finding>.Create(Compare)).ToList();
        findings.Clear();
        findings.AddRange(sorted);
        return paid;
    }

    /// <summary>The order of reports: worst first.</summary>
    public static int Compare(Finding left, Finding right)
    {
        var order = right.Fails.CompareTo(left.Fails);
        order = order != 0 ? order : left.Status.CompareTo(right.Status);
        order = order != 0 ? order : Rank(left.Kind).CompareTo(Rank(right.Kind));
        order = order != 0 ? order : right.Rule.Severity.CompareTo(left.Rule.Severity);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(left.Urn, right.Urn);
        order = order != 0 ? order : string.CompareOrdinal(left.Property, right.Property);
        order = order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        return order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
    }

    private static int Rank(FindingKind kind) => kind switch
    {
        FindingKind.RuleError => 0,
        FindingKind.Waiver => 1,
        FindingKind.Violation => 2,
        _ => 3,
    };
}
