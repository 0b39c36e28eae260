namespace Infra.Policies;

/// <summary>Resources that are connected to another one.</summary>
public readonly struct Attachments
{
    private readonly IReadOnlyList<ResourceView>? _items;
    private readonly Property _maybe;

    internal Attachments(IReadOnlyList<ResourceView> items, Property maybe)
    {
        _items = items;
        _maybe = maybe;
    }

    /// <summary>Those that certainly are.</summary>
    public IReadOnlyList<ResourceView> Items => _items ?? [];

    /// <summary>True when there are resources of which nobody can say to what they belong.</summary>
    public bool MayBeMore => _maybe.Exists;

    /// <summary>Is there one?</summary>
    public Truth Exist() => Items.Count > 0 ? Truth.Yes : MayBeMore ? Truth.UnknownBecause(_maybe) : Truth.No;

    /// <summary>Does the answer hold for one at least? What may belong here as well can only turn a no into unknown.</summary>
    public Truth Any(Func<ResourceView, Truth> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var any = Truth.No;
        foreach (var item in Items)
        {
            any |= question(item);
        }

        return any.IsNo && MayBeMore ? Truth.UnknownBecause(_maybe) : any;
    }

    /// <summary>Does the answer hold for all of them? Yes when there are none.</summary>
    public Truth All(Func<ResourceView, Truth> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var all = Truth.Yes;
        foreach (var item in Items)
        {
            all &= question(item);
        }

        return all.IsYes && MayBeMore ? Truth.UnknownBecause(_maybe) : all;
    }
}
