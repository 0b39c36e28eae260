using System.Globalization;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>How many resources of a cloud have which change. Components and providers are none.</summary>
/// <param name="Create">To create.</param>
/// <param name="Update">To change in place.</param>
/// <param name="Replace">To make anew.</param>
/// <param name="Delete">To delete.</param>
/// <param name="Same">To leave alone.</param>
public sealed record ChangeCounts(int Create, int Update, int Replace, int Delete, int Same)
{
    /// <summary>Counts.</summary>
    public static ChangeCounts Of(PlanChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var counts = changes.Resources
            .Where(static change => PlanCounts.IsCreated(change.Resource))
            .CountBy(static change => change.Operation)
            .ToDictionary();
        return new ChangeCounts(
            counts.GetValueOrDefault(ChangeOperation.Create),
            counts.GetValueOrDefault(ChangeOperation.Update),
            counts.GetValueOrDefault(ChangeOperation.Replace),
            counts.GetValueOrDefault(ChangeOperation.Delete),
            counts.GetValueOrDefault(ChangeOperation.Same));
    }

    /// <summary><c>2 to create, 1 to replace, 30 unchanged</c>, or <c>no changes, 33 unchanged</c>.</summary>
    public override string ToString()
    {
        (int Count, string Verb)[] all = [(Create, "to create"), (Update, "to update"), (Replace, "to replace"), (Delete, "to delete")];
        var parts = all.Where(static part => part.Count > 0).Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Verb}")).ToList();
        return string.Join(", ", (parts.Count == 0 ? ["no changes"] : parts).Append(string.Create(CultureInfo.InvariantCulture, $"{Same} unchanged")));
    }
}
