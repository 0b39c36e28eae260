using Infra.Policies;

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

    /// <summary>How long the preview took, or null to leave it out.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Commands that a person may want next, each with what it is for.</summary>
    public IReadOnlyList<(string Command, string Purpose)> NextCommands { get; init; } = [];
}
