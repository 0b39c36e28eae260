using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Plans;

/// <summary>A map from property names to values, sorted by name (ordinal).</summary>
public sealed class MapValue : PlanValue, IReadOnlyDictionary<string, PlanValue>
{
    private readonly ValueMap<PlanValue> _entries;

    /// <summary>Wraps the entries.</summary>
    public MapValue(ValueMap<PlanValue> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = entries;
    }

    /// <summary>Takes the entries in any order.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public MapValue(IEnumerable<KeyValuePair<string, PlanValue>> entries)
        : this(ValueMap.Create(entries))
    {
    }

    /// <summary>The empty map.</summary>
    public static MapValue Empty { get; } = new(ValueMap<PlanValue>.Empty);

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The names, sorted.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<PlanValue> Values => _entries.Values;

    /// <summary>The value of a name that is present.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public PlanValue this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PlanValue value) => _entries.TryGetValue(key, out value);

    /// <summary>The value of a name, or null when the name is absent.</summary>
    public PlanValue? Find(string key) => _entries.TryGetValue(key, out var value) ? value : null;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is MapValue that && that._entries.Equals(_entries);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PlanValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
