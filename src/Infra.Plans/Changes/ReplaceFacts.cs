using System.Collections.Frozen;

namespace Infra.Plans.Changes;

/// <summary>Which properties of which resource types a provider cannot change without making the resource anew.</summary>
public sealed class ReplaceFacts
{
    private static readonly Lazy<ReplaceFacts> Included = new(static () => new ReplaceFacts(TypeFacts.Read("replace-facts.json")));

    private readonly FrozenDictionary<string, FrozenSet<string>> _forcing;

    private ReplaceFacts(FrozenDictionary<string, FrozenSet<string>> forcing) => _forcing = forcing;

    /// <summary>What is known of the types that Infra's components use, from the provider's own schema: <c>replace-facts.json</c>.</summary>
    public static ReplaceFacts BuiltIn => Included.Value;

    /// <summary>Facts of one's own.</summary>
    /// <param name="forcing">By type token: paths without items' places, such as <c>ebsBlockDevices.volumeSize</c>.</param>
    public static ReplaceFacts Create(IReadOnlyDictionary<string, IReadOnlyList<string>> forcing)
    {
        ArgumentNullException.ThrowIfNull(forcing);
        return new ReplaceFacts(forcing.ToFrozenDictionary(type => type.Key, type => type.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The types of which something is known.</summary>
    public IEnumerable<string> Types => _forcing.Keys.Order(StringComparer.Ordinal);

    /// <summary>True when the type's replacing properties are known.</summary>
    public bool Knows(string type) => _forcing.ContainsKey(type);

    /// <summary>True when a change of the property, or of a part of it, forces a replacement.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="path">The path as a <see cref="PropertyChange"/> has it.</param>
    public bool Forces(string type, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!_forcing.TryGetValue(type, out var forcing))
        {
            return false;
        }

        var plain = PropertyPath.WithoutItems(path);
        for (var end = plain.Length; end > 0; end = plain.LastIndexOf('.', end - 1))
        {
            if (forcing.Contains(plain[..end]))
            {
                return true;
            }
        }

        return false;
    }
}
