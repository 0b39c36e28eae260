namespace Infra.Policies;

/// <summary>Objects by a key that they have, or by several.</summary>
internal sealed class ObjectIndex
{
    private readonly Dictionary<string, List<(KubernetesObject Object, Truth IsMeant)>> _byKey = new(StringComparer.Ordinal);
    private readonly Property _unresolved;

    /// <summary>Reads all objects of some types.</summary>
    /// <param name="graph">The plan.</param>
    /// <param name="types">The types.</param>
    /// <param name="keys">The keys of an object, each null where nobody can say.</param>
    public ObjectIndex(PlanGraph graph, IEnumerable<ResourceType> types, Func<KubernetesObject, IEnumerable<string?>> keys)
    {
        foreach (var item in types.SelectMany(graph.OfType).SelectMany(KubernetesObject.In))
        {
            foreach (var key in keys(item))
            {
                // Of a patch, or what is only read, a part is known at most.
                if (key is null || item.IsPatch)
                {
                    _unresolved = item.Metadata;
                }
                else
                {
                    Add(key, item);
                }
            }
        }
    }

    /// <summary>The objects of a key; of a key that nobody knows, perhaps any.</summary>
    public KubernetesMatches Of(string? key, Property because)
    {
        if (key is not null)
        {
            return new(_byKey.TryGetValue(key, out var found) ? found : [], _unresolved);
        }

        return new([], _byKey.Count > 0 ? because : _unresolved);
    }

    private void Add(string key, KubernetesObject item)
    {
        if (!_byKey.TryGetValue(key, out var found))
        {
            _byKey.Add(key, found = []);
        }

        found.Add((item, Truth.Yes));
    }
}
