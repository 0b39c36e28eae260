using System.Collections.Frozen;
using System.Globalization;

namespace Infra.Plans.Changes;

/// <summary>The changes of a property that force a replacement, where not every change does: the conditions of <c>replace-facts.json</c>.</summary>
internal static class ForcingConditions
{
    private const string Becomes = "becomes ";

    private static readonly Lazy<FrozenDictionary<(string Type, string Path), string>> All = new(static () => TypeFacts.ReadConditions("replace-facts.json"));

    public static bool AreMet(string type, PropertyChange change) =>
        All.Value.TryGetValue((type, PropertyPath.WithoutItems(change.Path)), out var condition) && IsMet(condition, change.Old, change.New);

    private static bool IsMet(string condition, PlanValue? old, PlanValue? current) => condition switch
    {
        "removed" => current is null,
        "exchanged" => old is not null && current is not null,
        "lowered" => old is StringValue before && current is StringValue after && IsLower(after.Text, before.Text),
        _ when condition.StartsWith(Becomes, StringComparison.Ordinal) => current is StringValue text && text.Text == condition[Becomes.Length..],
        _ => throw new InvalidOperationException($"'{condition}' is no condition."),
    };

    // Versions such as 7.1 and 7.x; the first part that is a number on both sides and differs decides.
    private static bool IsLower(string version, string than)
    {
        foreach (var (left, right) in version.Split('.').Zip(than.Split('.')))
        {
            if (!int.TryParse(left, CultureInfo.InvariantCulture, out var number) || !int.TryParse(right, CultureInfo.InvariantCulture, out var other))
            {
                return false;
            }

            if (number != other)
            {
                return number < other;
            }
        }

        return false;
    }
}
