using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>One thing that fails, and what it does to every part of the stack that could notice.</summary>
/// <param name="Id">A stable name: <c>zone-loss</c>, <c>instance-loss</c>, <c>writer-loss</c>.</param>
/// <param name="Title">What fails.</param>
/// <param name="Effects">What happens, by part.</param>
public sealed record FailureScenario(string Id, string Title, IReadOnlyList<FailureEffect> Effects)
{
    /// <summary>Computes what a plan says of the loss of a zone, of one instance, and of a database's writer.</summary>
    public static IReadOnlyList<FailureScenario> All(PlanGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parts = StackPart.All(graph);
        return
        [
            new FailureScenario("zone-loss", "An availability zone fails", [.. parts.Select(static part => part.WithoutZone())]),
            new FailureScenario("instance-loss", "One task, node or machine fails", [.. parts.Where(static part => !part.HasWriter).Select(static part => part.WithoutInstance())]),
            new FailureScenario("writer-loss", "The writer of a database fails", [.. parts.Where(static part => part.HasWriter).Select(static part => part.WithoutInstance())]),
        ];
    }

    internal ScoreCheck ToCheck() => new()
    {
        Id = Id,
        Title = $"{Title}, and the stack goes on",
        Weight = ScoreCheck.WeightOf(Severity.High),
        Passed = Effects.Count(static effect => effect.Outcome == FailureOutcome.GoesOn),
        Failures = [.. Effects.Where(static effect => effect.Outcome is FailureOutcome.Interrupted or FailureOutcome.Stops)
            .Select(effect => new ScoreFailure(effect.Resource, $"{Title}: {effect.Text}", effect.Fix))],
        Undecided = Effects.Count(static effect => effect.Outcome == FailureOutcome.Unknown),
    };
}
