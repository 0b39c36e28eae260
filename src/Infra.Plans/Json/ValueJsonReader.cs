using System.Text.Json;

namespace Infra.Plans;

/// <summary>Reads property values; the counterpart of <see cref="ValueJsonWriter"/>.</summary>
internal static class ValueJsonReader
{
    /// <summary>Reads the value the cursor stands on.</summary>
    public static PlanValue Read(ref JsonCursor cursor)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.Null:
                return NullValue.Instance;
            case JsonTokenType.True:
            case JsonTokenType.False:
                return BoolValue.Of(cursor.Flag());
            case JsonTokenType.Number:
                return new NumberValue(cursor.Number());
            case JsonTokenType.String:
                return cursor.Text();
            case JsonTokenType.StartArray:
                return ReadList(ref cursor);
            case JsonTokenType.StartObject:
                return ReadObject(ref cursor);
            default:
                throw cursor.Unexpected("a value");
        }
    }

    /// <summary>Reads a value that must be a map.</summary>
    public static MapValue ReadMap(ref JsonCursor cursor)
    {
        return Read(ref cursor) as MapValue ?? throw new FormatException("expected a map of properties");
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
        var entries = new List<KeyValuePair<string, PlanValue>>();
        while (cursor.NextProperty(out var key))
        {
            if (key.StartsWith('$'))
            {
                if (entries.Count > 0)
                {
                    throw new FormatException($"'{key}' must stand alone");
                }

                return ReadTagged(ref cursor, key);
            }

            entries.Add(new(key, Read(ref cursor)));
        }

        return entries.Count == 0 ? MapValue.Empty : new MapValue(entries);
    }

    private static PlanValue ReadTagged(ref JsonCursor cursor, string tag)
    {
        PlanValue value = tag switch
        {
            "$map" => ReadEntries(ref cursor),
            "$secret" => ReadSecret(ref cursor),
            "$unknown" => UnknownValue.Of(KindNames.ToUnknownType(cursor.Text())),
            "$ref" => ReadTarget(ref cursor),
            "$asset" => ReadAsset(ref cursor),
            "$archive" => ReadArchive(ref cursor),
            _ => throw new FormatException($"'{tag}' is not a kind of value this version knows"),
        };
        return cursor.NextProperty(out var extra) ? throw new FormatException($"'{tag}' must stand alone, found '{extra}' beside it") : value;
    }

    private static MapValue ReadEntries(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var entries = new List<KeyValuePair<string, PlanValue>>();
        while (cursor.NextProperty(out var key))
        {
            entries.Add(new(key, Read(ref cursor)));
        }

        return new MapValue(entries);
    }

    private static SecretValue ReadSecret(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var secret = SecretValue.Instance;
        while (cursor.NextProperty(out var key))
        {
            if (key == "source")
            {
                secret = SecretValue.From(ReadTarget(ref cursor));
            }
            else
            {
                cursor.Skip();
            }
        }

        return secret;
    }

    private static ReferenceValue ReadTarget(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        string? urn = null;
        string? property = null;
        while (cursor.NextProperty(out var key))
        {
            switch (key)
            {
                case "urn":
                    urn = cursor.Text();
                    break;
                case "property":
                    property = cursor.Text();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return string.IsNullOrEmpty(urn) ? throw new FormatException("a reference needs a 'urn'") : new ReferenceValue(urn, property);
    }

    private static AssetValue ReadAsset(ref JsonCursor cursor)
    {
        var (source, content, _, hash) = ReadLocation(ref cursor);
        return source switch
        {
            AssetSource.Path => AssetValue.FromPath(content, hash),
            AssetSource.Uri => AssetValue.FromUri(content, hash),
            AssetSource.Text => AssetValue.FromText(content, hash),
            _ => throw new FormatException("an asset needs one of 'path', 'uri' and 'text'"),
        };
    }

    private static ArchiveValue ReadArchive(ref JsonCursor cursor)
    {
        var (source, content, assets, hash) = ReadLocation(ref cursor);
        return source switch
        {
            AssetSource.Path => ArchiveValue.FromPath(content, hash),
            AssetSource.Uri => ArchiveValue.FromUri(content, hash),
            AssetSource.Assets => ArchiveValue.FromAssets(assets, hash),
            _ => throw new FormatException("an archive needs one of 'path', 'uri' and 'assets'"),
        };
    }

    private static (AssetSource? Source, string Content, MapValue Assets, string? Hash) ReadLocation(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        AssetSource? source = null;
        var content = "";
        var assets = MapValue.Empty;
        string? hash = null;
        while (cursor.NextProperty(out var key))
        {
            switch (key)
            {
                case "path" or "uri" or "text":
                    source = key switch { "path" => AssetSource.Path, "uri" => AssetSource.Uri, _ => AssetSource.Text };
                    content = cursor.Text();
                    break;
                case "assets":
                    source = AssetSource.Assets;
                    assets = ReadEntries(ref cursor);
                    break;
                case "hash":
                    hash = cursor.Text();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return (source, content, assets, hash);
    }
}
