using System.Globalization;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>Reads property values as Pulumi's state has them: JSON, in which a map with a signature is something special.</summary>
internal static class StateValueReader
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static PlanValue Read(ref JsonCursor cursor)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.Null:
                return NullValue.Instance;
            case JsonTokenType.True or JsonTokenType.False:
                return BoolValue.Of(cursor.Flag());
            case JsonTokenType.Number:
                return new NumberValue(cursor.Number());
            case JsonTokenType.String:
                var text = cursor.Text();
                return text == Unknown ? UnknownValue.Of(UnknownType.Any) : text;
            case JsonTokenType.StartArray:
                return ReadList(ref cursor);
            default:
                return ReadObject(ref cursor);
        }
    }

    public static MapValue ReadMap(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        // A secret of all properties, which no SDK writes but the format allows, leaves nothing to read.
        return ReadObject(ref cursor) as MapValue ?? MapValue.Empty;
    }

    private static ListValue ReadList(ref JsonCursor cursor)
    {
        var items = new List<PlanValue>();
        while (cursor.NextItem(items.Count))
        {
            items.Add(Read(ref cursor));
        }

        return new ListValue(items.ToValueList());
    }

    private static PlanValue ReadObject(ref JsonCursor cursor)
    {
        string? signature = null;
        var entries = new List<KeyValuePair<string, PlanValue>>();
        while (cursor.NextProperty(out var key))
        {
            switch (key)
            {
                case SignatureKey:
                    signature = cursor.Text();
                    break;
                // What providers note for themselves about how they store an output; pulumi-kubernetes repeats all inputs there.
                case "__meta" or "__inputs" or "__fieldManager" or "__initialApiVersion":
                    cursor.Skip();
                    break;
                // Which inputs the provider made up: a comparison with a plan needs to know.
                case "__defaults":
                    var defaults = Read(ref cursor);
                    if (defaults is ListValue { Count: > 0 })
                    {
                        entries.Add(new(key, defaults));
                    }

                    break;
                default:
                    entries.Add(new(key, Read(ref cursor)));
                    break;
            }
        }

        var map = entries.Count == 0 ? MapValue.Empty : new MapValue(entries);
        return signature is null ? map : Special(signature, map);
    }

    private static PlanValue Special(string signature, MapValue map) => signature switch
    {
        // Whatever stands beside the signature, ciphertext or plain text, is dropped here and goes nowhere.
        "1b47061264138c4ac30d75fd1eb44270" => SecretValue.Instance,
        "d0e6a833031e9bbcd3f4e8bde6ca49a4" => map.Find("secret") is BoolValue { Value: true }
            ? SecretValue.Instance
            : map.Find("value") ?? UnknownValue.Of(UnknownType.Any),
        "5cf8f73096256a8f31e491e813e4eb8e" => map.Find("urn") is StringValue { Text.Length: > 0 } urn
            ? new ReferenceValue(urn.Text)
            : throw new FormatException("a reference to a resource has no 'urn'"),
        "7eb310220ed6211bd6f147f2a75bfbb6" => Integer(map.Find("value")),
        "c44067f5952c0a294b673a41bacd8c17" => Asset(map),
        "0def7320c3a5731c473e5ecbe6d01bc7" => Archive(map),
        _ => UnknownValue.Of(UnknownType.Any),
    };

    private static NumberValue Integer(PlanValue? value) => value switch
    {
        NumberValue number => number,
        StringValue text when double.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new NumberValue(number),
        _ => throw new FormatException("an integer has no 'value'"),
    };

    private static PlanValue Asset(MapValue map)
    {
        var hash = Text(map, "hash");
        return Text(map, "path") is { } path ? AssetValue.FromPath(path, hash)
            : Text(map, "uri") is { } uri ? AssetValue.FromUri(uri, hash)
            : Text(map, "text") is { } text ? AssetValue.FromText(text, hash)
            : UnknownValue.Of(UnknownType.Any);
    }

    private static PlanValue Archive(MapValue map)
    {
        var hash = Text(map, "hash");
        return Text(map, "path") is { } path ? ArchiveValue.FromPath(path, hash)
            : Text(map, "uri") is { } uri ? ArchiveValue.FromUri(uri, hash)
            : map.Find("assets") is MapValue assets ? ArchiveValue.FromAssets(assets, hash)
            : UnknownValue.Of(UnknownType.Any);
    }

    private static string? Text(MapValue map, string key) => map.Find(key) is StringValue { Text.Length: > 0 } value ? value.Text : null;
}
