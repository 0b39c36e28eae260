using System.Collections.Frozen;
using System.Text.Json;

namespace Infra.Plans.Changes;

/// <summary>Reads the facts of a data file of this assembly: property paths by resource type.</summary>
internal static class TypeFacts
{
    public static FrozenDictionary<string, FrozenSet<string>> Read(string file)
    {
        using var stream = typeof(TypeFacts).Assembly.GetManifestResourceStream($"Infra.Plans.Changes.{file}")
            ?? throw new InvalidOperationException($"The assembly does not hold {file}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("types").EnumerateObject().ToFrozenDictionary(
            type => type.Name,
            type => type.Value.EnumerateArray().Select(static path => path.GetString() ?? "").ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
