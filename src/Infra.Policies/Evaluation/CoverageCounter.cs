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

        var judged = plan.Resources.Where(static resource => !resource.IsComponent && !resource.IsProvider && !resource.IsRead);
        var types = new List<TypeCount>();
        foreach (var type in judged.GroupBy(static resource => resource.Type, StringComparer.Ordinal))
        {
            types.Add(new TypeCount(type.Key, type.Count()));
        }

        types.Sort(static (left, right) => string.CompareOrdinal(left.Type, right.Type));
        return new Coverage(types.FindAll(type => known.Contains(type.Type)), types.FindAll(type => !known.Contains(type.Type)));
    }
}
