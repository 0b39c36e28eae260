using Infra.Plans;

namespace Infra.Policies;

/// <summary>Counts resources by type, apart for types that a rule looks at.</summary>
internal static class CoverageCounter
{
    public static Coverage Count(Plan plan, IReadOnlyList<Policy> policies)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            foreach (var type in policy.AppliesTo)
            {
                known.UnionWith(type.Tokens);
            }

            foreach (var type in policy.AlsoReads)
            {
                known.UnionWith(type.Tokens);
            }
        }

        var covered = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var notCovered = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var resource in plan.Resources)
        {
            if (!resource.IsComponent && !resource.IsProvider && !resource.IsRead)
            {
                var counts = known.Contains(resource.Type) ? covered : notCovered;
                counts[resource.Type] = counts.GetValueOrDefault(resource.Type) + 1;
            }
        }

        return new Coverage([.. covered], [.. notCovered]);
    }
}
