using Infra.Plans;

namespace Infra.Policies;

/// <summary>The entries of a map, for <c>foreach (var (key, value) in …)</c>.</summary>
public readonly struct PropertyEntries
{
    private readonly Property _source;

    internal PropertyEntries(Property source) => _source = source;

    /// <summary>Starts at the first entry.</summary>
    public IEnumerator<KeyValuePair<string, Property>> GetEnumerator()
    {
        if (_source.Value is MapValue map)
        {
            foreach (var (key, _) in map)
            {
                yield return new(key, _source[key]);
            }
        }
        else if (_source.IsUnknown)
        {
            yield return new("", _source);
        }
    }
}
