using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Plans;

/// <summary>An immutable map with text keys in ordinal order that equals another with equal entries.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    // Two arrays and a binary search: properties are few per map and maps are many, so this is a third of a dictionary's memory.
    private readonly string[] _keys;
    private readonly T[] _values;

    internal ValueMap(string[] sortedKeys, T[] values)
    {
        _keys = sortedKeys;
        _values = values;
    }

    /// <summary>The empty map.</summary>
    public static ValueMap<T> Empty { get; } = new([], []);

    /// <summary>How many entries there are.</summary>
    public int Count => _keys.Length;

    /// <summary>The keys in order.</summary>
    public IEnumerable<string> Keys => _keys;

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<T> Values => _values;

    /// <summary>The value of a key that is present.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no entry '{key}'.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        return other is not null
            && (ReferenceEquals(this, other) || (_keys.AsSpan().SequenceEqual(other._keys) && _values.AsSpan().SequenceEqual(other._values)));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < _keys.Length; i++)
        {
            hash.Add(_keys[i], StringComparer.Ordinal);
            hash.Add(_values[i]);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            yield return new KeyValuePair<string, T>(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}

/// <summary>Makes value maps.</summary>
public static class ValueMap
{
    /// <summary>Takes the entries in any order.</summary>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static ValueMap<T> Create<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries is ValueMap<T> map)
        {
            return map;
        }

        var pairs = entries.ToArray();
        if (pairs.Length == 0)
        {
            return ValueMap<T>.Empty;
        }

        var keys = Array.ConvertAll(pairs, pair => pair.Key);
        var values = Array.ConvertAll(pairs, pair => pair.Value);
        Array.Sort(keys, values, StringComparer.Ordinal);
        for (var i = 1; i < keys.Length; i++)
        {
            if (string.Equals(keys[i - 1], keys[i], StringComparison.Ordinal))
            {
                throw new ArgumentException($"The key '{keys[i]}' occurs twice.", nameof(entries));
            }
        }

        return new ValueMap<T>(keys, values);
    }
}
