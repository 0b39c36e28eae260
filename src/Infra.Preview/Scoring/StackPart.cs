using System.Globalization;
using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>A part of a stack that runs on machines in zones: how many copies of it there are, and in how many zones.</summary>
internal sealed record StackPart
{
    public required ResourceView Resource { get; init; }

    /// <summary>The copies that run at the least, none where work starts the first; null when the plan does not tell.</summary>
    public required int? Copies { get; init; }

    /// <summary>How many zones they can be in; null when the plan does not tell. Default: as many as there are <see cref="ZoneNames"/>.</summary>
    public int? Zones
    {
        get => field ?? ZoneNames?.Count;
        init;
    }

    /// <summary>The zones they can be in, sorted; null when the plan does not tell their names.</summary>
    public IReadOnlyList<string>? ZoneNames { get; init; }

    /// <summary>What one copy is called.</summary>
    public required string Noun { get; init; }

    /// <summary>How to get more copies or zones.</summary>
    public required string Fix { get; init; }

    /// <summary>True when somebody starts a new copy when one is gone, without data being lost.</summary>
    public bool Restarts { get; init; }

    /// <summary>True for a database, where one copy writes and others take over.</summary>
    public bool HasWriter { get; init; }

    /// <summary>All parts of a plan that a failure could touch. Services that AWS runs over all zones by itself are none.</summary>
    public static IReadOnlyList<StackPart> All(PlanGraph graph) =>
        [.. StackParts.Containers(graph), .. StackParts.Data(graph), .. StackParts.Machines(graph), .. StackParts.Pods(graph)];

    public FailureEffect WithoutZone() => (Copies, Zones) switch
    {
        (null, _) or (_, null) => Effect(FailureOutcome.Unknown, "the plan does not tell how many there are, and where"),
        (_, 1) => Effect(FailureOutcome.Stops, $"all {Noun}s are in that zone, or none"),
        (0, _) => Effect(FailureOutcome.Interrupted, $"at rest it has no {Noun}, and one at work has to start again elsewhere"),
        (1, _) when Restarts => Effect(FailureOutcome.Interrupted, $"its only {Noun} has to start again elsewhere"),
        (1, _) => Effect(FailureOutcome.Stops, $"its only {Noun} is gone, with luck in another zone"),
        var (copies, zones) => Effect(FailureOutcome.GoesOn, string.Create(
            CultureInfo.InvariantCulture, $"{copies - Share(copies.Value, zones.Value)} of {copies} {Noun}s go on")),
    };

    public FailureEffect WithoutInstance() => Copies switch
    {
        null => Effect(FailureOutcome.Unknown, $"the plan does not tell how many {Noun}s there are"),
        0 => Effect(FailureOutcome.Interrupted, $"at rest it has no {Noun}, and one at work has to start again"),
        1 when Restarts => Effect(FailureOutcome.Interrupted, $"its only {Noun} has to start again"),
        1 when HasWriter => Effect(FailureOutcome.Interrupted, "AWS makes a new writer, which takes ten minutes or more"),
        1 => Effect(FailureOutcome.Stops, $"its only {Noun} is gone"),
        2 when HasWriter => Effect(FailureOutcome.GoesOn, $"the other {Noun} takes over within a minute"),
        var copies when HasWriter => Effect(FailureOutcome.GoesOn, string.Create(
            CultureInfo.InvariantCulture, $"one of {copies - 1} other {Noun}s takes over within a minute")),
        var copies => Effect(FailureOutcome.GoesOn, string.Create(CultureInfo.InvariantCulture, $"{copies - 1} of {copies} {Noun}s go on")),
    };

    // Spread evenly, the fullest zone has this many.
    private static int Share(int copies, int zones) => (copies + Math.Min(copies, zones) - 1) / Math.Min(copies, zones);

    private FailureEffect Effect(FailureOutcome outcome, string text) =>
        new(Resource.Resource, outcome, text, outcome == FailureOutcome.GoesOn ? "" : Fix);
}
