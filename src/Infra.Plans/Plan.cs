namespace Infra.Plans;

/// <summary>
/// What a program wants its stack to be. Immutable; equal to a plan with equal contents; resources stand in the order of the tree
/// (parents before children, siblings by URN), so that two runs of one program give the same plan.
/// </summary>
public sealed class Plan : IEquatable<Plan>
{
    private readonly Lazy<PlanIndex> _index;

    /// <summary>Starts an empty plan; set what it holds in the initializer.</summary>
    public Plan()
    {
        _index = new Lazy<PlanIndex>(() => new PlanIndex(this));
    }

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization's name; <c>organization</c> when the backend has none.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>All resources, in the order of the tree whatever order they are given in.</summary>
    /// <exception cref="ArgumentException">Two resources have the same URN.</exception>
    public ValueList<PlannedResource> Resources
    {
        get;
        init => field = PlanOrder.Sort(value);
    } = [];

    /// <summary>The outputs of the stack.</summary>
    public MapValue Outputs { get; init; } = MapValue.Empty;

    /// <summary>Each symbol that occurs in the plan, such as <c>${orders.arn}</c>, with what it stands for.</summary>
    public ValueMap<SymbolTarget> Symbols { get; init; } = ValueMap<SymbolTarget>.Empty;

    /// <summary>What was said during the run, errors first, then by resource and text.</summary>
    public ValueList<PlanMessage> Messages
    {
        get;
        init => field = PlanOrder.Sort(value);
    } = [];

    /// <summary>The resources without a parent in the plan: the stack, as a rule.</summary>
    public IReadOnlyList<PlannedResource> Roots => _index.Value.Roots;

    /// <summary>The resource of a URN, or null.</summary>
    public PlannedResource? Find(string urn) => _index.Value.ByUrn.GetValueOrDefault(urn);

    /// <summary>The direct children of a resource, in order.</summary>
    public IReadOnlyList<PlannedResource> ChildrenOf(string urn) => _index.Value.Children.TryGetValue(urn, out var children) ? children : [];

    /// <summary>All resources below a resource, parents before children.</summary>
    public IEnumerable<PlannedResource> DescendantsOf(string urn)
    {
        foreach (var child in ChildrenOf(urn))
        {
            yield return child;
            foreach (var descendant in DescendantsOf(child.Urn))
            {
                yield return descendant;
            }
        }
    }

    /// <summary>The nearest component above a resource other than the stack, or null.</summary>
    public PlannedResource? ComponentOf(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        for (var parent = ParentOf(resource); parent is not null; parent = ParentOf(parent))
        {
            if (parent is { IsComponent: true, IsStack: false })
            {
                return parent;
            }
        }

        return null;
    }

    /// <summary>The parent of a resource, or null when it has none in the plan.</summary>
    public PlannedResource? ParentOf(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Parent is { } parent ? Find(parent) : null;
    }

    /// <summary>The symbol that stands for an output of a resource, as texts of this plan have it.</summary>
    public string SymbolOf(ReferenceValue reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var target = new SymbolTarget(reference.Urn, reference.Property ?? "");
        return _index.Value.SymbolByTarget.TryGetValue(target, out var symbol) ? symbol : reference.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(Plan? other)
    {
        return other is not null
            && string.Equals(Project, other.Project, StringComparison.Ordinal)
            && string.Equals(Stack, other.Stack, StringComparison.Ordinal)
            && string.Equals(Organization, other.Organization, StringComparison.Ordinal)
            && Resources.Equals(other.Resources)
            && Outputs.Equals(other.Outputs)
            && Symbols.Equals(other.Symbols)
            && Messages.Equals(other.Messages);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Plan);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Project, Stack, Organization, Resources.Count, Outputs);
}
