using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Costs;
using Infra.Preview.Running;
using Infra.Preview.Scoring;

namespace Infra.Preview.Reports;

/// <summary>All that is known of one stack after its preview. Every report is made of these. Holds no secret.</summary>
public sealed record StackReport
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>What the process of the preview ended with.</summary>
    public required ExitCode ExitCode { get; init; }

    /// <summary>The plan; null when the preview failed.</summary>
    public Plan? Plan { get; init; }

    /// <summary>What a deployment would change; null without a baseline.</summary>
    public PlanChanges? Changes { get; init; }

    /// <summary>The changes that lose data; null without a baseline.</summary>
    public DestructiveChanges? Destructive { get; init; }

    /// <summary>What the policies make of it; null when it was not judged.</summary>
    public EvaluationResult? Judgement { get; init; }

    /// <summary>The points of the four pillars; null when it was not judged.</summary>
    public Scorecard? Score { get; init; }

    /// <summary>What the stack costs in a month; null when nobody asked.</summary>
    public StackCost? Cost { get; init; }

    /// <summary>Why there is no plan; empty when there is one.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
