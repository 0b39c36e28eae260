using System.Buffers;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>
/// Writes property values. Null, booleans, numbers, text, lists and maps are themselves; the rest are objects with one key that starts
/// with <c>$</c>. A map that has such a key of its own is wrapped in <c>$map</c>.
/// </summary>
internal static class ValueJsonWriter
{
    public static void Write(Utf8JsonWriter json, PlanValue value)
    {
        switch (value)
        {
            case NullValue:
                json.WriteNullValue();
                break;
            case BoolValue flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case NumberValue number:
                json.WriteNumberValue(number.Value);
                break;
            case StringValue text:
                json.WriteStringValue(text.Text);
                break;
            case ListValue list:
                WriteList(json, list);
                break;
            case MapValue map:
                WriteMap(json, map);
                break;
            case SecretValue or UnknownValue or ReferenceValue or AssetValue:
                WriteOnOneLine(json, value);
                break;
            default:
                WriteTagged(json, value);
                break;
        }
    }

    // These are read as one thing, and a plan has thousands of them.
    private static void WriteOnOneLine(Utf8JsonWriter json, PlanValue value)
    {
        if (!json.Options.Indented)
        {
            WriteTagged(json, value);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(128);
        using (var line = new Utf8JsonWriter(buffer, json.Options with { Indented = false }))
        {
            WriteTagged(line, value);
        }

        json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    private static void WriteList(Utf8JsonWriter json, ListValue list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, MapValue map)
    {
        if (map.Keys.Any(key => key.StartsWith('$')))
        {
            json.WriteStartObject();
            json.WritePropertyName("$map");
            WriteEntries(json, map);
            json.WriteEndObject();
        }
        else
        {
            WriteEntries(json, map);
        }
    }

    private static void WriteEntries(Utf8JsonWriter json, MapValue map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTagged(Utf8JsonWriter json, PlanValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case SecretValue secret:
                WriteSecret(json, secret);
                break;
            case UnknownValue unknown:
                json.WriteString("$unknown", KindNames.Of(unknown.Type));
                break;
            case ReferenceValue reference:
                json.WritePropertyName("$ref");
                WriteTarget(json, reference);
                break;
            case AssetValue asset:
                json.WriteStartObject("$asset");
                WriteLocation(json, asset.Source, asset.Content, asset.Hash);
                json.WriteEndObject();
                break;
            case ArchiveValue archive:
                WriteArchive(json, archive);
                break;
            default:
                throw new ArgumentException($"A plan cannot hold a {value.GetType().Name}.", nameof(value));
        }

        json.WriteEndObject();
    }

    private static void WriteSecret(Utf8JsonWriter json, SecretValue secret)
    {
        json.WriteStartObject("$secret");
        if (secret.Source is { } source)
        {
            json.WritePropertyName("source");
            WriteTarget(json, source);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ReferenceValue reference)
    {
        json.WriteStartObject();
        json.WriteString("urn", reference.Urn);
        if (reference.Property is { } property)
        {
            json.WriteString("property", property);
        }

        json.WriteEndObject();
    }

    private static void WriteArchive(Utf8JsonWriter json, ArchiveValue archive)
    {
        json.WriteStartObject("$archive");
        if (archive.Source == AssetSource.Assets)
        {
            json.WritePropertyName("assets");
            WriteEntries(json, archive.Assets);
            if (archive.Hash is { } hash)
            {
                json.WriteString("hash", hash);
            }
        }
        else
        {
            WriteLocation(json, archive.Source, archive.Location ?? "", archive.Hash);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, AssetSource source, string content, string? hash)
    {
        var key = source switch
        {
            AssetSource.Path => "path",
            AssetSource.Uri => "uri",
            AssetSource.Text => "text",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, message: null),
        };
        json.WriteString(key, content);
        if (hash is not null)
        {
            json.WriteString("hash", hash);
        }
    }
}
