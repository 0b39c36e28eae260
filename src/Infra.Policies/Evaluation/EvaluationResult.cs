using Infra.Plans;

namespace Infra.Policies;

/// <summary>All that came of judging a plan.</summary>
public sealed class EvaluationResult
{
    internal EvaluationResult(PlanGraph graph, string pack, IReadOnlyList<Finding> findings, IReadOnlyList<RuleSummary> rules, Coverage coverage)
    {
        Graph = graph;
        Pack = pack;
        Findings = findings;
        Rules = rules;
        Coverage = coverage;
        Counts = rules.Aggregate(OutcomeCounts.None, static (sum, rule) => sum.Add(rule.Counts));
    }

    /// <summary>The plan that was judged.</summary>
    public Plan Plan => Graph.Plan;

    /// <summary>The same plan with all its indexes, for whoever asks more of it.</summary>
    public PlanGraph Graph { get; }

    /// <summary>The pack's name.</summary>
    public string Pack { get; }

    /// <summary>All findings, waived ones and undecidable ones included: worst first, then by rule, resource and property.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The rules that were enabled, by id.</summary>
    public IReadOnlyList<RuleSummary> Rules { get; }

    /// <summary>Outcomes over all rules.</summary>
    public OutcomeCounts Counts { get; }

    /// <summary>What the rules looked at.</summary>
    public Coverage Coverage { get; }

    /// <summary>Baseline entries that nothing matched: debt that is paid and can be taken out of the file.</summary>
    public IReadOnlyList<BaselineEntry> PaidDebt { get; init; } = [];

    /// <summary>True when a mandatory rule is violated, or a rule failed that is mandatory, or a waiver is not in order.</summary>
    public bool Fails => Findings.Any(static finding => finding.Fails);

    /// <summary>The findings that count, without the undecidable ones.</summary>
    public IEnumerable<Finding> Open => Findings.Where(static finding => finding.Status == FindingStatus.Open && finding.Kind != FindingKind.Undecidable);

    /// <summary>The findings of requirements that cannot be decided before deployment.</summary>
    public IEnumerable<Finding> Undecidable => Findings.Where(static finding => finding.Kind == FindingKind.Undecidable);

    /// <summary>Puts the results of several stacks together, so that one report tells of all of them.</summary>
    /// <param name="results">The results, at least one, each with the path that a finding without a place points at: the project file.</param>
    public static EvaluationResult Combine(IReadOnlyList<(EvaluationResult Result, string ProjectFile)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Count == 1 ? results[0].Result : ResultsOfSeveral.Combine(results);
    }
}
