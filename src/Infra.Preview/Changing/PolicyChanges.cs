using Infra.Plans;
using Infra.Policies;

namespace Infra.Preview.Changing;

/// <summary>Hands the changes of a plan to the rules that judge changes.</summary>
internal static class PolicyChanges
{
    public static IReadOnlyList<PlannedChange> Of(PlanChanges changes) =>
        [.. changes.Resources.Where(static change => change.Operation != ChangeOperation.Same).Select(static change => new PlannedChange
        {
            Operation = change.Operation,
            Resource = change.Resource,
            ReplaceKeys = change.ReplaceKeys,
        })];
}
