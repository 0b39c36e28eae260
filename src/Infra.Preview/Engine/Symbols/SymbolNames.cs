using Infra.Plans;

namespace Infra.Preview.Engine.Symbols;

/// <summary>
/// Chooses how symbols read in a plan: by the resource's name when no other resource has it, else by name and type, else by URN.
/// </summary>
internal sealed class SymbolNames
{
    private readonly Dictionary<string, int> _countByName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Type), int> _countByNameAndType = [];
    private readonly Dictionary<SymbolTarget, string> _used = [];

    public SymbolNames(IEnumerable<string> urns)
    {
        foreach (var urn in urns)
        {
            var name = NameOf(urn);
            _countByName[name] = _countByName.GetValueOrDefault(name) + 1;
            _countByNameAndType[(name, ResourceUrn.Type(urn))] = _countByNameAndType.GetValueOrDefault((name, ResourceUrn.Type(urn))) + 1;
        }
    }

    /// <summary>The symbols asked for so far, by how they read.</summary>
    public ValueMap<SymbolTarget> Used => ValueMap.Create(_used.Select(entry => KeyValuePair.Create(entry.Value, entry.Key)));

    /// <summary>How the symbol for an output reads.</summary>
    public string Display(string urn, string property)
    {
        var target = new SymbolTarget(urn, property);
        if (!_used.TryGetValue(target, out var text))
        {
            _used[target] = text = $"${{{Subject(urn)}.{property}}}";
        }

        return text;
    }

    private static string NameOf(string urn) => SymbolTable.Sanitize(ResourceUrn.Name(urn));

    private string Subject(string urn)
    {
        var name = NameOf(urn);
        var type = ResourceUrn.Type(urn);
        return _countByName.GetValueOrDefault(name) <= 1 ? name
            : _countByNameAndType.GetValueOrDefault((name, type)) <= 1 ? $"{name}@{type}"
            : urn;
    }
}
