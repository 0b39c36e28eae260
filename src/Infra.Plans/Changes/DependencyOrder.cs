namespace Infra.Plans.Changes;

/// <summary>The resources of a plan so that each stands after all that its values come from.</summary>
internal static class DependencyOrder
{
    public static IReadOnlyList<PlannedResource> Of(Plan plan)
    {
        var waiting = new Dictionary<string, int>(plan.Resources.Count, StringComparer.Ordinal);
        var dependents = new Dictionary<string, List<PlannedResource>>(StringComparer.Ordinal);
        var ready = new Queue<PlannedResource>();
        foreach (var resource in plan.Resources)
        {
            var needed = Needs(plan, resource).ToHashSet(StringComparer.Ordinal);
            waiting[resource.Urn] = needed.Count;
            foreach (var urn in needed)
            {
                (dependents.TryGetValue(urn, out var list) ? list : dependents[urn] = []).Add(resource);
            }

            if (needed.Count == 0)
            {
                ready.Enqueue(resource);
            }
        }

        var ordered = new List<PlannedResource>(plan.Resources.Count);
        while (ready.TryDequeue(out var resource))
        {
            ordered.Add(resource);
            foreach (var dependent in dependents.GetValueOrDefault(resource.Urn) ?? [])
            {
                if (--waiting[dependent.Urn] == 0)
                {
                    ready.Enqueue(dependent);
                }
            }
        }

        // A file may say that resources need each other in a circle. They are compared all the same.
        return ordered.Count == plan.Resources.Count ? ordered : [.. ordered, .. plan.Resources.Where(resource => waiting[resource.Urn] > 0)];
    }

    private static IEnumerable<string> Needs(Plan plan, PlannedResource resource)
    {
        var options = resource.Options.ReplaceWith.Append(resource.Options.Provider ?? "");
        return resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(static urns => urns)).Concat(options)
            // A program may lose track of where a text comes from; the text itself still tells.
            .Concat(ReferencedUrns.In(resource.Inputs, plan))
            .Where(urn => !string.Equals(urn, resource.Urn, StringComparison.Ordinal) && plan.Find(urn) is not null);
    }
}
