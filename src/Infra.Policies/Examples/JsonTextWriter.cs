using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Writes a YAML node as compact JSON, as a program would serialize a policy document.</summary>
internal static class JsonTextWriter
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(StringBuilder json, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                WriteAll(json, '{', '}', map.Children, static (text, entry) =>
                {
                    text.Append(JsonSerializer.Serialize(((YamlScalarNode)entry.Key).Value, Relaxed)).Append(':');
                    Write(text, entry.Value);
                });
                break;
            case YamlSequenceNode list:
                WriteAll(json, '[', ']', list.Children, Write);
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" or "null" } word:
                json.Append(word.Value);
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text }
                when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _):
                json.Append(text);
                break;
            default:
                json.Append(JsonSerializer.Serialize(((YamlScalarNode)node).Value, Relaxed));
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder json, char open, char close, IEnumerable<T> items, Action<StringBuilder, T> write)
    {
        json.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            json.Append(separator);
            write(json, item);
            separator = ",";
        }

        json.Append(close);
    }
}
