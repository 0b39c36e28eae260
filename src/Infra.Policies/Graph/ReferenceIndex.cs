using Infra.Plans;

namespace Infra.Policies;

/// <summary>Who needs whom, from references, symbols within texts, and the dependencies that the program declared. Links out of the plan are left out.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, List<ResourceView>> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResourceView>> _referrers = new(StringComparer.Ordinal);

    public ReferenceIndex(PlanGraph graph)
    {
        foreach (var view in graph.All)
        {
            var urns = new SortedSet<string>(view.Resource.Dependencies, StringComparer.Ordinal);
            foreach (var (_, dependencies) in view.Resource.PropertyDependencies)
            {
                urns.UnionWith(dependencies);
            }

            Collect(view.Resource.Inputs, graph.Symbols, urns);
            urns.Remove(view.Urn);
            foreach (var urn in urns)
            {
                if (graph.Find(urn) is { } target)
                {
                    Of(_references, view.Urn).Add(target);
                    Of(_referrers, urn).Add(view);
                }
            }
        }
    }

    public IReadOnlyList<ResourceView> ReferencesOf(string urn) => _references.TryGetValue(urn, out var found) ? found : [];

    public IReadOnlyList<ResourceView> ReferrersOf(string urn) => _referrers.TryGetValue(urn, out var found) ? found : [];

    private static void Collect(PlanValue value, SymbolicText symbols, SortedSet<string> urns)
    {
        switch (value)
        {
            case ReferenceValue reference:
                urns.Add(reference.Urn);
                break;
            case SecretValue { Source: { } source }:
                urns.Add(source.Urn);
                break;
            case StringValue text:
                var from = 0;
                while (symbols.Next(text.Text, from, out var place, out var target))
                {
                    urns.Add(target.Urn);
                    from = place.End.Value;
                }

                break;
            case ListValue list:
                foreach (var item in list)
                {
                    Collect(item, symbols, urns);
                }

                break;
            case MapValue map:
                foreach (var (_, item) in map)
                {
                    Collect(item, symbols, urns);
                }

                break;
            default:
                break;
        }
    }

    private static List<ResourceView> Of(Dictionary<string, List<ResourceView>> index, string urn)
    {
        if (!index.TryGetValue(urn, out var views))
        {
            index.Add(urn, views = []);
        }

        return views;
    }
}
