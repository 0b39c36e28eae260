namespace Infra.Plans;

/// <summary>Look-ups over a plan's resources, built when first asked for.</summary>
internal sealed class PlanIndex
{
    public PlanIndex(Plan plan)
    {
        ByUrn = new Dictionary<string, PlannedResource>(plan.Resources.Count, StringComparer.Ordinal);
        foreach (var resource in plan.Resources)
        {
            ByUrn.Add(resource.Urn, resource);
        }

        foreach (var resource in plan.Resources)
        {
            if (resource.Parent is { } parent && ByUrn.ContainsKey(parent))
            {
                ChildrenOf(parent).Add(resource);
            }
            else
            {
                Roots.Add(resource);
            }
        }

        foreach (var (symbol, target) in plan.Symbols)
        {
            SymbolByTarget.TryAdd(target, symbol);
        }
    }

    public Dictionary<string, PlannedResource> ByUrn { get; }

    public Dictionary<string, List<PlannedResource>> Children { get; } = new(StringComparer.Ordinal);

    public List<PlannedResource> Roots { get; } = [];

    public Dictionary<SymbolTarget, string> SymbolByTarget { get; } = [];

    private List<PlannedResource> ChildrenOf(string urn)
    {
        if (!Children.TryGetValue(urn, out var children))
        {
            Children[urn] = children = [];
        }

        return children;
    }
}
