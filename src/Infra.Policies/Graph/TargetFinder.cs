namespace Infra.Policies;

/// <summary>Finds the resources that a property names.</summary>
internal static class TargetFinder
{
    public static Attachments Find(PlanGraph graph, Property property, ResourceType type)
    {
        var names = new ReferencedNames(graph);
        names.Read(property);
        var found = new List<ResourceView>();
        foreach (var urn in names.Urns)
        {
            if (graph.Find(urn) is { } view && type.Matches(view.Type))
            {
                found.Add(view);
            }
        }

        foreach (var text in names.Texts)
        {
            foreach (var view in graph.Named(type, text))
            {
                if (!found.Contains(view))
                {
                    found.Add(view);
                }
            }
        }

        return new Attachments(found, names.HasUnresolved ? property : default);
    }
}
