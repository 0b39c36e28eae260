using Infra.Plans;
using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>One thing that a pillar's points depend on, with all resources it was looked for at.</summary>
public sealed record ScoreCheck
{
    /// <summary>A stable name: the id of a rule, or a word such as <c>zone-loss</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is required, as a sentence without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What it is worth beside the pillar's other checks: that of <see cref="ScoreCheck.WeightOf"/> for its severity.</summary>
    public required double Weight { get; init; }

    /// <summary>How many resources meet it.</summary>
    public required int Passed { get; init; }

    /// <summary>Those that do not.</summary>
    public required IReadOnlyList<ScoreFailure> Failures { get; init; }

    /// <summary>Of how many resources it cannot be known before deployment. They neither win nor lose points.</summary>
    public int Undecided { get; init; }

    /// <summary>True when a failure is so bad that the pillar cannot have more than <see cref="PillarScore.CriticalLimit"/> points.</summary>
    public bool IsCritical { get; init; }

    /// <summary>The part of the weight that is won, 0 to 1; 1 when nothing fails.</summary>
    public double Share => Failures.Count == 0 ? 1 : (double)Passed / (Passed + Failures.Count);

    /// <summary>True when it was looked for somewhere and could be decided.</summary>
    public bool Counts => Passed + Failures.Count > 0;

    /// <summary>What a severity is worth: critical 8, high 4, medium 2, low 1.</summary>
    public static double WeightOf(Severity severity) => severity switch
    {
        Severity.Critical => 8,
        Severity.High => 4,
        Severity.Medium => 2,
        _ => 1,
    };
}

/// <summary>A resource that does not meet a check.</summary>
/// <param name="Resource">The resource, or null when it is about the whole stack.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What to do.</param>
public sealed record ScoreFailure(PlannedResource? Resource, string What, string Fix);
