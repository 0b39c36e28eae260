using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>Makes each rule a check of its first pillar. What is waived is still missing: a waiver excuses, it does not repair.</summary>
internal static class RuleChecks
{
    public static IEnumerable<(Pillar Pillar, ScoreCheck Check)> Of(EvaluationResult judgement)
    {
        var violations = judgement.Findings.Where(static finding => finding.Kind == FindingKind.Violation)
            .ToLookup(static finding => finding.Rule.Id, StringComparer.Ordinal);
        foreach (var rule in judgement.Rules.Where(static rule => rule.NotRun is null))
        {
            // One resource may break a rule in several places; it fails once.
            var failures = violations[rule.Rule.Id].GroupBy(static finding => finding.Urn, StringComparer.Ordinal).Select(static found => found.First())
                .Select(finding => new ScoreFailure(finding.Resource, $"{finding.Message.TrimEnd('.')} ({rule.Rule.Id})", finding.Fix));
            yield return (rule.Rule.Pillars[0], new ScoreCheck
            {
                Id = rule.Rule.Id,
                Title = rule.Rule.Title,
                Weight = ScoreCheck.WeightOf(rule.Rule.Severity),
                Passed = rule.Counts.Pass,
                Failures = [.. failures],
                Undecided = rule.Counts.Undecidable,
                IsCritical = rule.Rule.Severity == Severity.Critical,
            });
        }
    }
}
