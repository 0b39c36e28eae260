using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// Which resources a dependency stands for. A component stands for the custom resources and remote components beneath it; the engine creates nothing
/// for the component itself, and the children of a custom resource usually depend on it.
/// </summary>
internal static class DependencyGraph
{
    /// <summary>A set that keeps requests the same from run to run.</summary>
    internal static SortedSet<string> NewUrnSet() => new(StringComparer.Ordinal);

    /// <summary>The resources of a list option, with those that its elements were computed from.</summary>
    internal static async ValueTask<ImmutableHashSet<Resource>> GatherAsync(InputList<Resource>? list)
    {
        if (list is null)
            return ImmutableHashSet<Resource>.Empty;
        var data = await list.ToOutput().DataTask.ConfigureAwait(false);
        return data.IsKnown && !data.Value.IsDefault ? data.Resources.Union(data.Value.OfType<Resource>()) : data.Resources;
    }

    /// <summary>Adds the URNs of all that <paramref name="resources"/> stand for, and so waits until those are registered.</summary>
    /// <param name="dependent">The resource that depends on them: it does not depend on itself.</param>
    internal static async ValueTask AddUrnsAsync(SortedSet<string> urns, ImmutableHashSet<Resource> resources, Resource? dependent)
    {
        if (resources.IsEmpty)
            return;
        foreach (var resource in Expand(resources, dependent))
        {
            var urn = await resource.Urn.DataTask.ConfigureAwait(false);
            if (urn is { IsKnown: true, Value.Length: > 0 })
                urns.Add(urn.Value);
        }
    }

    internal static async Task<IReadOnlyCollection<string>> GetUrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        var urns = NewUrnSet();
        await AddUrnsAsync(urns, [.. resources], dependent: null).ConfigureAwait(false);
        return urns;
    }

    /// <exception cref="ResourceException">A resource depends on a component that it is part of, so each would wait for the other.</exception>
    internal static HashSet<Resource> Expand(ImmutableHashSet<Resource> resources, Resource? dependent)
    {
        var found = new HashSet<Resource>();
        var visited = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!visited.Add(resource))
                continue;
            if (resource is CustomResource || resource.IsRemote)
            {
                if (!ReferenceEquals(resource, dependent))
                    found.Add(resource);
                continue;
            }

            RefuseOwnAncestor(resource, dependent);
            foreach (var child in resource.Children)
                open.Push(child);
        }

        return found;
    }

    private static void RefuseOwnAncestor(Resource component, Resource? dependent)
    {
        for (var ancestor = dependent?.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ReferenceEquals(ancestor, component))
            {
                throw new ResourceException(
                    $"'{dependent!.GetResourceName()}' depends on '{component.GetResourceName()}', the component that it is part of, " +
                    "so each would wait for the other. Let it depend on the single resources it needs.",
                    dependent,
                    hideStack: true);
            }
        }
    }
}
