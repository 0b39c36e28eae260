using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// Objects that choose pods by label, by namespace and by one of the labels that they ask for: the one that fewest ask for, so that a label
/// that all workloads share does not make every object a candidate for every workload.
/// </summary>
internal sealed class SelectorIndex
{
    private readonly Dictionary<string, Candidates> _byNamespace = new(StringComparer.Ordinal);
    private readonly Func<KubernetesObject, Property> _selector;
    private readonly ObjectNames _names;
    private readonly Property _unresolved;

    public SelectorIndex(PlanGraph graph, ObjectNames names, ResourceType type, Func<KubernetesObject, Property> selector)
    {
        _selector = selector;
        _names = names;
        var found = new List<(string Namespace, KubernetesObject Object)>();
        foreach (var item in graph.OfType(type).SelectMany(KubernetesObject.In))
        {
            if (item.IsPatch || names.Namespace(item) is not { } space)
            {
                _unresolved = item.Metadata;
            }
            else
            {
                found.Add((space, item));
            }
        }

        var asked = new Dictionary<(string, string, string), int>();
        foreach (var (space, item) in found)
        {
            foreach (var (key, value) in Labels(selector(item)["matchLabels"]))
            {
                asked[(space, key, value)] = asked.GetValueOrDefault((space, key, value)) + 1;
            }
        }

        foreach (var (space, item) in found)
        {
            Add(space, item, asked);
        }
    }

    /// <summary>The objects that choose the pods.</summary>
    public KubernetesMatches Of(Pod pod)
    {
        var space = _names.Namespace(pod.Owner);
        if (space is null)
        {
            return new([], _byNamespace.Count > 0 ? pod.Owner.Metadata : _unresolved);
        }

        var items = new List<(KubernetesObject, Truth)>();
        if (_byNamespace.TryGetValue(space, out var candidates))
        {
            foreach (var candidate in candidates.For(pod.Labels))
            {
                var isMeant = LabelSelector.Matches(_selector(candidate), pod.Labels);
                if (!isMeant.IsNo)
                {
                    items.Add((candidate, isMeant));
                }
            }
        }

        return new(items, _unresolved);
    }

    // Those that are known as a whole. Tuples, since the hash of a KeyValuePair is that of its key alone.
    private static IEnumerable<(string Key, string Value)> Labels(Property map)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (value.Value is { IsOpaque: false } known && !value.Resource!.Graph.Symbols.OccurIn(known.ToString()))
            {
                yield return (key, known.ToString());
            }
        }
    }

    private void Add(string space, KubernetesObject item, Dictionary<(string, string, string), int> asked)
    {
        if (!_byNamespace.TryGetValue(space, out var candidates))
        {
            _byNamespace.Add(space, candidates = new());
        }

        (string Key, string Value)? rarest = null;
        var fewest = int.MaxValue;
        foreach (var (key, value) in Labels(_selector(item)["matchLabels"]))
        {
            if (asked[(space, key, value)] < fewest)
            {
                fewest = asked[(space, key, value)];
                rarest = (key, value);
            }
        }

        candidates.Add(item, rarest);
    }

    private sealed class Candidates
    {
        private readonly List<KubernetesObject> _all = [];
        private readonly List<KubernetesObject> _withoutLabels = [];
        private readonly Dictionary<(string Key, string Value), List<KubernetesObject>> _byLabel = [];

        public void Add(KubernetesObject item, (string Key, string Value)? label)
        {
            _all.Add(item);
            if (label is null)
            {
                _withoutLabels.Add(item);
                return;
            }

            if (!_byLabel.TryGetValue(label.Value, out var found))
            {
                _byLabel.Add(label.Value, found = []);
            }

            found.Add(item);
        }

        public IEnumerable<KubernetesObject> For(Property labels)
        {
            var count = 0;
            foreach (var _ in Labels(labels))
            {
                count++;
            }

            // A label that is not known could be the one that is asked for.
            var areKnown = !labels.IsUnknown && count == ((labels.Value as MapValue)?.Count ?? 0);
            return areKnown ? _withoutLabels.Concat(Labels(labels).SelectMany(label => _byLabel.TryGetValue(label, out var found) ? found : [])) : _all;
        }
    }
}
