using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Preview.Configuration.Yaml;

/// <summary>Turns a node into the JSON text that the Pulumi CLI hands to a program for config that is a map or a list.</summary>
internal static class YamlJson
{
    /// <summary>The JSON text, keys sorted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="replace">Gives the text that stands in the place of a node with a path, or null to keep the node.</param>
    /// <param name="path">The path of the node itself.</param>
    public static string Write(YamlNode node, Func<YamlNode, string, string?> replace, string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 }))
        {
            Write(json, node, replace, path);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node, Func<YamlNode, string, string?> replace, string path)
    {
        if (replace(node, path) is { } replacement)
        {
            json.WriteStringValue(replacement);
            return;
        }

        switch (node)
        {
            case YamlScalar scalar:
                WriteScalar(json, scalar);
                break;
            case YamlList list:
                json.WriteStartArray();
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Write(json, list.Items[i], replace, $"{path}[{i}]");
                }

                json.WriteEndArray();
                break;
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value, replace, $"{path}.{entry.Key.Text}");
                }

                json.WriteEndObject();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            json.WriteNullValue();
        }
        else if (scalar.Boolean is { } boolean)
        {
            json.WriteBooleanValue(boolean);
        }
        else if (YamlNumber.TryParse(scalar, out var number))
        {
            json.WriteRawValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Text);
        }
    }
}
