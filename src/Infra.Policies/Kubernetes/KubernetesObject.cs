using Infra.Plans;

namespace Infra.Policies;

/// <summary>An object of a cluster: a resource, or an item of a resource that is a list.</summary>
internal readonly struct KubernetesObject
{
    private const string ListEnding = "List";
    private const string PatchEnding = "Patch";

    private readonly Property _item;

    private KubernetesObject(ResourceView view, string kind, Property item = default)
    {
        View = view;
        Kind = kind;
        _item = item;
    }

    /// <summary>The resource that has it.</summary>
    public ResourceView View { get; }

    /// <summary>The kind, such as <c>Deployment</c>, also for lists and patches.</summary>
    public string Kind { get; }

    /// <summary>True for part of an object that someone else made, or one that is only read: what it leaves out is not known.</summary>
    public bool IsPatch => View.Resource.IsRead || View.Type.EndsWith(PatchEnding, StringComparison.Ordinal);

    /// <summary>True for an item of a list.</summary>
    public bool IsItem => _item.Exists;

    /// <summary>Name, namespace, labels and annotations.</summary>
    public Property Metadata => this["metadata"];

    /// <summary>What the program wants of it.</summary>
    public Property Spec => this["spec"];

    public Property this[string property] => IsItem ? _item[property] : View[property];

    /// <summary>The objects of a resource: itself, or the items of a list.</summary>
    public static IEnumerable<KubernetesObject> In(ResourceView view)
    {
        var kind = view.Type[(view.Type.LastIndexOf(':') + 1)..];
        if (!kind.EndsWith(ListEnding, StringComparison.Ordinal))
        {
            yield return new(view, kind.EndsWith(PatchEnding, StringComparison.Ordinal) ? kind[..^PatchEnding.Length] : kind);
            yield break;
        }

        foreach (var item in view["items"].Items)
        {
            yield return new(view, kind[..^ListEnding.Length], item);
        }
    }

    /// <summary>The property, or for a patch that does not mention it, an unknown one.</summary>
    public Property Known(Property property) => IsPatch ? property.Or(UnknownValue.Any) : property;
}
