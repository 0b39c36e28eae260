using Infra.Plans;

namespace Infra.Policies;

/// <summary>A plan as stack rules read it: by type, by reference, by parent. Each look-up is built once, when first asked for.</summary>
public sealed class PlanGraph
{
    private readonly Dictionary<string, ResourceView> _byUrn;
    private readonly Dictionary<string, List<ResourceView>> _byToken = new(StringComparer.Ordinal);
    private readonly Dictionary<ResourceType, IReadOnlyList<ResourceView>> _byType = [];
    private readonly Dictionary<(ResourceType, string), AttachmentIndex> _attachments = [];
    private readonly Dictionary<string, PlanValue> _json = new(StringComparer.Ordinal);
    private readonly Dictionary<ResourceType, IdentityIndex> _identities = [];
    private readonly Lazy<ReferenceIndex> _references;

    /// <summary>Wraps a plan.</summary>
    public PlanGraph(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Symbols = new SymbolicText(plan.Symbols);
        _byUrn = new(plan.Resources.Count, StringComparer.Ordinal);
        _references = new(() => new ReferenceIndex(this));
        foreach (var resource in plan.Resources)
        {
            var view = new ResourceView(resource, this);
            _byUrn.Add(resource.Urn, view);
            if (!_byToken.TryGetValue(resource.Type, out var sameType))
            {
                _byToken.Add(resource.Type, sameType = []);
            }

            sameType.Add(view);
        }
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    internal SymbolicText Symbols { get; }

    internal KubernetesGraph Kubernetes => field ??= new(this);

    /// <summary>All resources, in the plan's order.</summary>
    public IEnumerable<ResourceView> All
    {
        get
        {
            foreach (var resource in Plan.Resources)
            {
                yield return _byUrn[resource.Urn];
            }
        }
    }

    /// <summary>The resource of a URN, or null when it is not in the plan.</summary>
    public ResourceView? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The resources of a type, aliases of its token included.</summary>
    public IReadOnlyList<ResourceView> OfType(ResourceType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!_byType.TryGetValue(type, out var views))
        {
            _byType.Add(type, views = Collect(type));
        }

        return views;
    }

    /// <summary>
    /// The resources of a type whose property names the target: by reference, by a symbol within text, by the target's name, id or ARN
    /// written out, or as the property's dependency. So separate resources are found however the program connects them.
    /// </summary>
    /// <param name="target">The resource that is named, such as a bucket.</param>
    /// <param name="type">The type to look through, such as the separate encryption settings.</param>
    /// <param name="property">The property that names the target, such as <c>bucket</c>. It may be a list, or a path with dots, also into JSON text.</param>
    public Attachments AttachedTo(ResourceView target, ResourceType type, string property)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Index(type, property).Of(target);
    }

    /// <summary>The resources of a type that a property names, as <see cref="AttachedTo"/> but the other way.</summary>
    public Attachments Targets(Property property, ResourceType type) => TargetFinder.Find(this, property, type);

    /// <summary>Does anything of the property rest on this resource?</summary>
    public Truth RefersTo(Property property, ResourceView target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var names = new ReferencedNames(this);
        names.Read(property);
        return Truth.Of(names.Name(target), property) | (names.HasUnresolved ? Truth.UnknownBecause(property) : Truth.Of(false, property));
    }

    /// <summary>The resources that need this one, by a property or by <c>DependsOn</c>.</summary>
    public IReadOnlyList<ResourceView> ReferrersOf(ResourceView target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return _references.Value.ReferrersOf(target.Urn);
    }

    /// <summary>The resources that this one needs, by a property or by <c>DependsOn</c>.</summary>
    public IReadOnlyList<ResourceView> ReferencesOf(ResourceView source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _references.Value.ReferencesOf(source.Urn);
    }

    /// <summary>The direct children.</summary>
    public IEnumerable<ResourceView> ChildrenOf(ResourceView parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        foreach (var child in Plan.ChildrenOf(parent.Urn))
        {
            yield return _byUrn[child.Urn];
        }
    }

    /// <summary>The parent, or null.</summary>
    public ResourceView? ParentOf(ResourceView child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Resource.Parent is { } parent ? Find(parent) : null;
    }

    internal PlanValue ParseJson(string text)
    {
        if (!_json.TryGetValue(text, out var value))
        {
            _json.Add(text, value = JsonValues.Parse(text, Symbols));
        }

        return value;
    }

    internal IReadOnlyList<ResourceView> Named(ResourceType type, string text)
    {
        if (!_identities.TryGetValue(type, out var index))
        {
            _identities.Add(type, index = new IdentityIndex(OfType(type)));
        }

        return index.Of(text);
    }

    private AttachmentIndex Index(ResourceType type, string property)
    {
        if (!_attachments.TryGetValue((type, property), out var index))
        {
            _attachments.Add((type, property), index = new AttachmentIndex(this, type, property));
        }

        return index;
    }

    private List<ResourceView> Collect(ResourceType type)
    {
        if (type.Package is not null)
        {
            return [.. All.Where(view => type.Judges(view.Resource))];
        }

        var found = new List<ResourceView>();
        foreach (var token in type.Tokens)
        {
            if (_byToken.TryGetValue(token, out var views))
            {
                found.AddRange(views);
            }
        }

        return found;
    }
}
