using System.Collections.Frozen;
using System.Text.Json;

namespace Infra.Plans.Changes;

/// <summary>Reads the facts of a data file of this assembly: property paths by resource type.</summary>
internal static class TypeFacts
{
    public static FrozenDictionary<string, FrozenSet<string>> Read(params ReadOnlySpan<string> files)
    {
        var facts = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var document = Open(file);
            foreach (var type in document.RootElement.GetProperty("types").EnumerateObject())
            {
                facts.Add(type.Name, Texts(type.Value));
            }
        }

        return facts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static FrozenSet<string> ReadList(string file, string property)
    {
        using var document = Open(file);
        return Texts(document.RootElement.GetProperty(property));
    }

    public static FrozenDictionary<(string Type, string Path), string> ReadConditions(string file)
    {
        using var document = Open(file);
        return document.RootElement.GetProperty("conditions").EnumerateObject()
            .SelectMany(static type => type.Value.EnumerateObject().Select(path => KeyValuePair.Create((type.Name, path.Name), path.Value.GetString() ?? "")))
            .ToFrozenDictionary();
    }

    private static FrozenSet<string> Texts(JsonElement list) => list.EnumerateArray().Select(static path => path.GetString() ?? "").ToFrozenSet(StringComparer.Ordinal);

    private static JsonDocument Open(string file)
    {
        using var stream = typeof(TypeFacts).Assembly.GetManifestResourceStream($"Infra.Plans.Changes.{file}")
            ?? throw new InvalidOperationException($"The assembly does not hold {file}.");
        return JsonDocument.Parse(stream);
    }
}
