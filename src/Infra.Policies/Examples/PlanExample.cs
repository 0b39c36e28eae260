using Infra.Plans;

namespace Infra.Policies;

/// <summary>What a <see cref="PlanText"/> describes.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Changes">The changes, or null when the text has none.</param>
public sealed record PlanExample(Plan Plan, IReadOnlyList<PlannedChange>? Changes);
