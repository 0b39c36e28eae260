using System.Collections.Frozen;

namespace Infra.Plans.Changes;

/// <summary>Which properties of which resource types a provider cannot change without making the resource anew.</summary>
public sealed class ReplaceFacts
{
    private static readonly Lazy<ReplaceFacts> Included = new(static () => new ReplaceFacts(
        TypeFacts.Read("replace-facts.json", "replace-facts.kubernetes.json", "replace-facts.random.json"),
        TypeFacts.ReadList("replace-facts.kubernetes.json", "everyObject"),
        ForcingConditions.AreMet));

    private readonly FrozenDictionary<string, FrozenSet<string>> _forcing;
    private readonly FrozenSet<string> _forcingEveryObject;
    private readonly Func<string, PropertyChange, bool> _areConditionsMet;

    private ReplaceFacts(
        FrozenDictionary<string, FrozenSet<string>> forcing, FrozenSet<string> forcingEveryObject, Func<string, PropertyChange, bool> areConditionsMet)
    {
        _forcing = forcing;
        _forcingEveryObject = forcingEveryObject;
        _areConditionsMet = areConditionsMet;
    }

    /// <summary>
    /// What is known of the types that Infra's components use, and of all Kubernetes objects, from the providers themselves: the files
    /// <c>replace-facts*.json</c>.
    /// </summary>
    public static ReplaceFacts BuiltIn => Included.Value;

    /// <summary>Facts of one's own.</summary>
    /// <param name="forcing">By type token: paths without items' places, such as <c>ebsBlockDevices.volumeSize</c>.</param>
    public static ReplaceFacts Create(IReadOnlyDictionary<string, IReadOnlyList<string>> forcing)
    {
        ArgumentNullException.ThrowIfNull(forcing);
        return new ReplaceFacts(
            forcing.ToFrozenDictionary(type => type.Key, type => type.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            FrozenSet<string>.Empty,
            static (_, _) => false);
    }

    /// <summary>The types of which something is known, but for Kubernetes objects of which nothing but their name and namespace forces.</summary>
    public IEnumerable<string> Types => _forcing.Keys.Order(StringComparer.Ordinal);

    /// <summary>True when the type's replacing properties are known.</summary>
    public bool Knows(string type) => _forcing.ContainsKey(type) || IsKnownObject(type);

    /// <summary>True when a change of the property, or of a part of it, forces a replacement.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="path">The path as a <see cref="PropertyChange"/> has it.</param>
    public bool Forces(string type, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var forcing = _forcing.GetValueOrDefault(type) ?? FrozenSet<string>.Empty;
        var forcingObjects = IsKnownObject(type) ? _forcingEveryObject : FrozenSet<string>.Empty;
        var plain = PropertyPath.WithoutItems(path);
        for (var end = plain.Length; end > 0; end = plain.LastIndexOf('.', end - 1))
        {
            if (forcing.Contains(plain[..end]) || forcingObjects.Contains(plain[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the change forces a replacement, also where that depends on what the property was and becomes.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="change">What is different.</param>
    public bool Forces(string type, PropertyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Forces(type, change.Path) || _areConditionsMet(type, change);
    }

    private bool IsKnownObject(string type) => _forcingEveryObject.Count > 0 && KubernetesObjects.Contains(type);
}
