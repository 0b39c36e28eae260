using System.Collections.Frozen;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine hands it over.</summary>
internal sealed class ConfigValues
{
    private const string LegacyInfix = ":config:";

    private readonly FrozenDictionary<string, string> _values;

    private ConfigValues(FrozenDictionary<string, string> values)
    {
        _values = values;
    }

    internal string? Find(string fullKey) => _values.GetValueOrDefault(fullKey);

    /// <summary>Reads a JSON object whose keys are namespace:key; null or empty text is an empty configuration.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    internal static ConfigValues Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return new ConfigValues(FrozenDictionary<string, string>.Empty);

        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("The stack's configuration is no JSON object.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
            values[Normalize(property.Name)] = TextOf(property.Value);
        return new ConfigValues(values.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Old stack files write namespace:config:key.</summary>
    private static string Normalize(string key)
    {
        var infix = key.IndexOf(LegacyInfix, StringComparison.Ordinal);
        return infix > 0 && !key[..infix].Contains(':') ? string.Concat(key.AsSpan(0, infix + 1), key.AsSpan(infix + LegacyInfix.Length)) : key;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => bool.TrueString,
        JsonValueKind.False => bool.FalseString,
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
