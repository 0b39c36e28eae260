using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Infra.Cli.Catalog.Model;

/// <summary>Reads and writes the catalog as JSON, always the same bytes for the same catalog.</summary>
public static class CatalogJson
{
    private static readonly CatalogJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It is text for people as well: quotes and dashes stand as they are. It is never put into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <summary>The document as a part of a greater one.</summary>
    public static JsonNode ToNode(CatalogDocument document) => JsonSerializer.SerializeToNode(document, Context.CatalogDocument)!;

    /// <summary>A component as text, with a line break at its end.</summary>
    public static string Write(CatalogComponent component) => JsonSerializer.Serialize(component, Context.CatalogComponent) + "\n";

    /// <summary>Reads a component.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static CatalogComponent ReadComponent(Stream stream) =>
        JsonSerializer.Deserialize(stream, Context.CatalogComponent) ?? throw new JsonException("A component is an object.");
}

[JsonSerializable(typeof(CatalogDocument))]
[JsonSerializable(typeof(CatalogComponent))]
internal sealed partial class CatalogJsonContext : JsonSerializerContext;
