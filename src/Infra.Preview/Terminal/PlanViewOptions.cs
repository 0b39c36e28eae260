using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Costs;
using Infra.Preview.Scoring;

namespace Infra.Preview.Terminal;

/// <summary>What the terminal view of a plan shows beside the plan.</summary>
public sealed record PlanViewOptions
{
    /// <summary>True for every resource and message; otherwise components are collapsed. Default: false.</summary>
    public bool IsFull { get; init; }

    /// <summary>The tier the stack is for, or null when it has none.</summary>
    public string? Tier { get; init; }

    /// <summary>Warnings that are not part of the plan, such as those about config.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the policies make of the plan, or null when nobody asked them.</summary>
    public EvaluationResult? Judgement { get; init; }

    /// <summary>How good the stack is, or null when nobody asked.</summary>
    public Scorecard? Score { get; init; }

    /// <summary>What the stack costs in a month, or null when nobody asked.</summary>
    public StackCost? Cost { get; init; }

    /// <summary>What a deployment would change, or null when there is no baseline and everything is new.</summary>
    public PlanChanges? Changes { get; init; }

    /// <summary>The changes that lose data; null without a baseline.</summary>
    public DestructiveChanges? Destructive { get; init; }

    /// <summary>How long the preview took, or null to leave it out.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Commands that a person may want next, each with what it is for.</summary>
    public IReadOnlyList<(string Command, string Purpose)> NextCommands { get; init; } = [];
}
