using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>
/// How good a stack is in the four pillars: security, resilience, scalability and observability. All points come from checks that have names, each
/// lost point has a cause and a way to win it back. Formula and checks: <c>docs/scorecard.md</c>.
/// </summary>
public sealed class Scorecard
{
    private static readonly Pillar[] All = [Pillar.Security, Pillar.Resilience, Pillar.Scalability, Pillar.Observability];

    private Scorecard(IReadOnlyList<PillarScore> pillars, IReadOnlyList<FailureScenario> failures)
    {
        Pillars = pillars;
        Failures = failures;
    }

    /// <summary>The four pillars.</summary>
    public IReadOnlyList<PillarScore> Pillars { get; }

    /// <summary>What happens when something fails, as far as the plan tells.</summary>
    public IReadOnlyList<FailureScenario> Failures { get; }

    /// <summary>Scores a judged plan.</summary>
    /// <param name="judgement">What the policies make of the plan; the strict pack has all rules.</param>
    public static Scorecard Of(EvaluationResult judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var graph = judgement.Graph;
        var failures = FailureScenario.All(graph);
        var checks = RuleChecks.Of(judgement)
            .Concat(failures.Select(static failure => (Pillar.Resilience, failure.ToCheck())))
            .Append((Pillar.Scalability, Headroom.Check(graph)))
            .Concat(Visibility.Checks(graph).Select(static check => (Pillar.Observability, check)))
            .ToLookup(static check => check.Item1, static check => check.Item2);
        return new Scorecard([.. All.Select(pillar => new PillarScore(pillar, checks[pillar]))], failures);
    }
}
