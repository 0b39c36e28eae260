namespace Infra.Plans;

/// <summary>The one order that resources and messages have in a plan, whatever order they came in.</summary>
internal static class PlanOrder
{
    public static ValueList<PlannedResource> Sort(ValueList<PlannedResource> resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        var sorted = resources.ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Urn, right.Urn));
        var urns = new HashSet<string>(sorted.Length, StringComparer.Ordinal);
        foreach (var resource in sorted)
        {
            if (!urns.Add(resource.Urn))
            {
                throw new ArgumentException($"Two resources of the plan have the URN '{resource.Urn}'.", nameof(resources));
            }
        }

        var children = sorted.ToLookup(resource => resource.Parent is { } parent && urns.Contains(parent) ? parent : "", StringComparer.Ordinal);
        var ordered = new List<PlannedResource>(sorted.Length);
        var open = new Stack<PlannedResource>(children[""].Reverse());
        while (open.TryPop(out var resource))
        {
            ordered.Add(resource);
            foreach (var child in children[resource.Urn].Reverse())
            {
                open.Push(child);
            }
        }

        if (ordered.Count != sorted.Length)
        {
            throw new ArgumentException($"The parents of '{FirstInCycle(sorted, ordered)}' go round in a circle.", nameof(resources));
        }

        return ordered.ToValueList();
    }

    public static ValueList<PlanMessage> Sort(ValueList<PlanMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages
            .OrderByDescending(message => message.Severity)
            .ThenBy(message => message.Urn, StringComparer.Ordinal)
            .ThenBy(message => message.Text, StringComparer.Ordinal)
            .ToValueList();
    }

    private static string FirstInCycle(PlannedResource[] all, List<PlannedResource> ordered)
    {
        var reached = ordered.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        return all.First(resource => !reached.Contains(resource.Urn)).Urn;
    }
}
