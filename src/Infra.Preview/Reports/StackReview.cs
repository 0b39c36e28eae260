using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Costs;
using Infra.Preview.Judging;
using Infra.Preview.Running;

namespace Infra.Preview.Reports;

/// <summary>Looks at a plan from all sides: what changes, what is lost, what the policies say, how good it is, what it costs.</summary>
public sealed record StackReview
{
    /// <summary>What the stack is; null when everything counts as new.</summary>
    public Plan? Baseline { get; init; }

    /// <summary>URNs of stateful resources that may be replaced or deleted.</summary>
    public IReadOnlyCollection<string> Replaceable { get; init; } = [];

    /// <summary>What the plan is judged by, or null to leave it unjudged.</summary>
    public PolicyInputs? Policies { get; init; }

    /// <summary>False leaves out score and cost. Default: true.</summary>
    public bool WithScore { get; init; } = true;

    /// <summary>The AWS region that the stack's config names, or null.</summary>
    public string? Region { get; init; }

    /// <summary>The clock that waivers expire by. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Looks at a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="judged">The same plan as the policies see it, with more places in the program; null for the plan itself.</param>
    public StackReport Of(Plan plan, Plan? judged = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var changes = Baseline is null ? null : PlanComparison.Compare(Baseline, plan);
        var destructive = changes is null ? null : DestructiveChanges.Of(changes, Replaceable);
        var (judgement, score) = Policies?.Judge(judged ?? plan, changes, WithScore, Clock) ?? default;
        return new StackReport
        {
            Project = plan.Project,
            Stack = plan.Stack,
            // Lost data is worse than a broken rule.
            ExitCode = destructive is { Refused.Count: > 0 } ? ExitCode.DestructiveChange : judgement is { Fails: true } ? ExitCode.PolicyViolations : ExitCode.Success,
            Plan = plan,
            Changes = changes,
            Destructive = destructive,
            Judgement = judgement,
            Score = score,
            Cost = WithScore ? StackCost.Of(judgement?.Graph ?? new PlanGraph(plan), Baseline, Region) : null,
        };
    }
}
