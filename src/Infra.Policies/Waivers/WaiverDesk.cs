using System.Globalization;
using Infra.Plans;

namespace Infra.Policies;

/// <summary>Applies waivers to findings, and reports those that are not in order.</summary>
internal static class WaiverDesk
{
    /// <param name="findings">The findings; those that a waiver covers are replaced, and what is wrong with waivers is added.</param>
    /// <param name="options">The waivers and the rules about them.</param>
    /// <param name="plan">The plan that was judged.</param>
    /// <param name="judged">The ids of the rules that ran: a waiver of another rule cannot be known to be unused.</param>
    public static void Apply(List<Finding> findings, EvaluationOptions options, Plan plan, HashSet<string> judged)
    {
        var today = DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        var count = findings.Count;
        foreach (var waiver in InOrder(options.Waivers.Where(waiver => waiver.Concerns(plan.Project, plan.Stack))))
        {
            var rule = options.Catalogue.Require(waiver.Rule).Info;
            if (rule.NeverWaivable || options.NeverWaive.Contains(rule.Id, StringComparer.Ordinal))
            {
                findings.Add(Problem(WaiverRules.NotAllowed, waiver, $"{rule.Id} {rule.Slug} may not be waived."));
            }
            else if (waiver.Expires < today)
            {
                findings.Add(Problem(WaiverRules.Expired, waiver, $"The waiver of {rule.Slug} expired on {Day(waiver.Expires)}; {waiver.Owner} answers for it."));
            }
            else
            {
                Cover(findings, count, waiver, rule, judged.Contains(rule.Id));
                CheckLength(findings, waiver, rule, today);
            }
        }
    }

    // Of several that cover a finding, the report names the one that covers it longest, wherever it stands in the file.
    private static IEnumerable<Waiver> InOrder(IEnumerable<Waiver> waivers) => waivers
        .OrderByDescending(static waiver => waiver.Expires)
        .ThenBy(static waiver => waiver.Urn, StringComparer.Ordinal)
        .ThenBy(static waiver => waiver.Owner, StringComparer.Ordinal)
        .ThenBy(static waiver => waiver.Reason, StringComparer.Ordinal)
        .ThenBy(static waiver => waiver.File, StringComparer.Ordinal)
        .ThenBy(static waiver => waiver.Line);

    private static void Cover(List<Finding> findings, int count, Waiver waiver, PolicyInfo rule, bool isJudged)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var finding = findings[i];
            if (finding.Kind is FindingKind.Violation or FindingKind.Undecidable && finding.Rule.Id == rule.Id && waiver.Covers(finding.Urn))
            {
                covered.Add(finding.Urn);
                findings[i] = finding.Waiver is null ? finding with { Status = FindingStatus.Waived, Waiver = waiver } : finding;
            }
        }

        if (covered.Count == 0 && isJudged)
        {
            findings.Add(Problem(WaiverRules.Unused, waiver, $"The waiver of {rule.Slug} covers nothing in this plan."));
        }
        else if ((waiver.NamesNoResource && covered.Count > 0) || covered.Count > WaiverRules.MaxResources)
        {
            var resources = covered.Count == 1 ? "1 resource" : $"{covered.Count} resources";
            findings.Add(Problem(
                WaiverRules.TooBroad, waiver, $"The waiver of {rule.Slug} covers {resources}{(waiver.NamesNoResource ? " and names none" : "")}."));
        }
    }

    private static void CheckLength(List<Finding> findings, Waiver waiver, PolicyInfo rule, DateOnly today)
    {
        var days = waiver.Expires.DayNumber - today.DayNumber;
        var most = WaiverRules.MaxDays(rule.Severity);
        if (days > most)
        {
            findings.Add(Problem(
                WaiverRules.TooLong, waiver,
                $"The waiver of {rule.Slug} runs for {days} more days; a {rule.Severity.ToString().ToLowerInvariant()} rule may be waived for {most}."));
        }
    }

    private static Finding Problem(PolicyInfo about, Waiver waiver, string message) => new()
    {
        Kind = FindingKind.Waiver,
        Rule = about,
        Level = EnforcementLevel.Mandatory,
        Message = message,
        Waiver = waiver,
        Source = waiver.Line > 0 ? new SourcePosition(waiver.File, waiver.Line, 0) : null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
