using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Testing.Exports;

/// <summary>JSON documents as AWS gives them back: the same, with other white space, keys in another order, and lists of one item as that item.</summary>
internal static class AwsDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document rewritten; any other text as it is.</summary>
    public static string Rewrite(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']))
        {
            return text;
        }

        try
        {
            var document = JsonNode.Parse(text);
            var isPolicy = document is JsonObject map && map.ContainsKey("Statement");
            return Shuffle(document, isPolicy, "")!.ToJsonString(Indented);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static JsonNode? Shuffle(JsonNode? node, bool isPolicy, string key) => node switch
    {
        JsonObject map => new JsonObject(map.OrderByDescending(static entry => RealCloud.HashOf(entry.Key, 8), StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Shuffle(entry.Value, isPolicy, entry.Key)))),
        JsonArray { Count: 1 } only when isPolicy && key is not "Statement" => Shuffle(only[0], isPolicy, key),
        JsonArray list when isPolicy => new JsonArray([.. list.Reverse().Select(item => Shuffle(item, isPolicy, ""))]),
        JsonArray list => new JsonArray([.. list.Select(item => Shuffle(item, isPolicy, ""))]),
        _ => node?.DeepClone(),
    };
}
