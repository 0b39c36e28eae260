using Infra.Plans;

namespace Infra.Policies;

/// <summary>Counts resources by type, apart for types that a rule looks at, and for those that hide objects from all rules.</summary>
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

        var hiding = plan.Resources.Where(resource => IsClosed(resource, plan));
        var judged = plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider && !resource.IsRead && !IsClosed(resource, plan));
        var types = Types(judged);
        return new Coverage(types.FindAll(type => known.Contains(type.Type)), types.FindAll(type => !known.Contains(type.Type)))
        {
            NotSeenThrough = Types(hiding),
        };
    }

    // With children in the plan, the objects inside are judged like any others.
    private static bool IsClosed(PlannedResource resource, Plan plan) =>
        KubernetesKinds.Bundles.Contains(resource.Type) && plan.ChildrenOf(resource.Urn).Count == 0;

    private static List<TypeCount> Types(IEnumerable<PlannedResource> resources)
    {
        var types = new List<TypeCount>();
        foreach (var type in resources.GroupBy(static resource => resource.Type, StringComparer.Ordinal))
        {
            types.Add(new TypeCount(type.Key, type.Count()));
        }

        types.Sort(static (left, right) => string.CompareOrdinal(left.Type, right.Type));
        return types;
    }
}
