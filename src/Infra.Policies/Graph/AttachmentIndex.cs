namespace Infra.Policies;

/// <summary>The resources of one type by what one of their properties names.</summary>
internal sealed class AttachmentIndex
{
    private readonly Dictionary<string, List<ResourceView>> _byName = new(StringComparer.Ordinal);
    private readonly Property _unresolved;

    public AttachmentIndex(PlanGraph graph, ResourceType type, string property)
    {
        var path = property.Split('.');
        foreach (var view in graph.OfType(type))
        {
            var value = view[path[0]];
            for (var i = 1; i < path.Length; i++)
            {
                value = value.Json()[path[i]];
            }

            var names = new ReferencedNames(graph);
            names.Read(value);
            if (names.HasUnresolved)
            {
                _unresolved = value;
            }

            Add(names.Urns, view);
            Add(names.Texts, view);
        }
    }

    public Attachments Of(ResourceView target)
    {
        List<ResourceView>? found = null;
        Take(target.Urn, ref found);
        if (_byName.Count > 0)
        {
            foreach (var text in ReferencedNames.IdentitiesOf(target))
            {
                Take(text, ref found);
            }
        }

        return new Attachments(found ?? [], _unresolved);
    }

    private void Take(string name, ref List<ResourceView>? found)
    {
        if (!_byName.TryGetValue(name, out var views))
        {
            return;
        }

        found ??= new(views.Count);
        foreach (var view in views)
        {
            if (!found.Contains(view))
            {
                found.Add(view);
            }
        }
    }

    private void Add(HashSet<string> names, ResourceView view)
    {
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var views))
            {
                _byName.Add(name, views = []);
            }

            views.Add(view);
        }
    }
}
