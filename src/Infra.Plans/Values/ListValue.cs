using System.Collections;
using System.Runtime.CompilerServices;

namespace Infra.Plans;

/// <summary>An ordered list of values.</summary>
[CollectionBuilder(typeof(ListValue), nameof(Create))]
public sealed class ListValue : PlanValue, IReadOnlyList<PlanValue>
{
    private readonly ValueList<PlanValue> _items;

    /// <summary>Wraps the items.</summary>
    public ListValue(ValueList<PlanValue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
    }

    /// <summary>The empty list.</summary>
    public static ListValue Empty { get; } = new(ValueList<PlanValue>.Empty);

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    /// <summary>The item at an index from 0.</summary>
    public PlanValue this[int index] => _items[index];

    /// <summary>Makes a list; also serves collection expressions.</summary>
    public static ListValue Create(ReadOnlySpan<PlanValue> items) => items.IsEmpty ? Empty : new(ValueList.Create(items));

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is ListValue that && that._items.Equals(_items);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <inheritdoc/>
    public IEnumerator<PlanValue> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
