using System.Text;
using Infra.Plans;
using Infra.Preview.Engine.Symbols;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace Infra.Preview.Engine.Wire;

/// <summary>Turns what was on the wire into the values of a plan: symbols become readable, secrets lose their content.</summary>
internal sealed class PlanValueDecoder(SymbolTable table, SymbolNames names, SecretTexts secrets)
{
    public MapValue Decode(Struct properties) => DecodeMap(properties) as MapValue ?? MapValue.Empty;

    public PlanValue Decode(Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.BoolValue:
                return BoolValue.Of(value.BoolValue);
            case Value.KindOneofCase.NumberValue:
                return new NumberValue(value.NumberValue);
            case Value.KindOneofCase.StringValue:
                return DecodeText(value.StringValue);
            case Value.KindOneofCase.ListValue:
                return new ListValue(value.ListValue.Values.Select(Decode).ToValueList());
            case Value.KindOneofCase.StructValue:
                return DecodeStruct(value);
            default:
                return NullValue.Instance;
        }
    }

    /// <summary>Text with each symbol as it reads in the plan.</summary>
    public string Display(string text)
    {
        if (!table.TryFind(text, 0, out var match))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        do
        {
            result.Append(text, copied, match.Start - copied).Append(names.Display(match.Urn, match.Property));
            copied = match.End;
        }
        while (table.TryFind(text, copied, out match));

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private PlanValue DecodeText(string text)
    {
        if (string.Equals(text, Signatures.Unknown, StringComparison.Ordinal))
        {
            return UnknownValue.Any;
        }

        if (secrets.Occurs(text))
        {
            return SecretValue.Instance;
        }

        return DecodeReference(text) ?? (PlanValue)Display(text);
    }

    private ReferenceValue? DecodeReference(string text)
    {
        if (!table.TryFind(text, 0, out var match) || match.Start != 0 || match.End != text.Length)
        {
            return null;
        }

        names.Display(match.Urn, match.Property);
        return new ReferenceValue(match.Urn, match.Property);
    }

    private PlanValue DecodeStruct(Value value)
    {
        switch (WireValue.SignatureOf(value))
        {
            case null:
                return DecodeMap(value.StructValue);
            case Signatures.Secret:
                return DecodeSecret(WireValue.Reveal(value));
            case Signatures.Resource:
                return WireValue.Text(value.StructValue, "urn") is { Length: > 0 } urn ? new ReferenceValue(urn) : UnknownValue.Any;
            case Signatures.Asset:
                return DecodeAsset(value.StructValue);
            case Signatures.Archive:
                return DecodeArchive(value.StructValue);
            default:
                return UnknownValue.Any;
        }
    }

    private PlanValue DecodeMap(Struct map)
    {
        if (map.Fields.Count == 0)
        {
            return MapValue.Empty;
        }

        var entries = new List<KeyValuePair<string, PlanValue>>(map.Fields.Count);
        foreach (var (name, value) in map.Fields)
        {
            if (secrets.Occurs(name))
            {
                return SecretValue.Instance;
            }

            var shown = Display(name);
            entries.Add(new(map.Fields.ContainsKey(shown) ? name : shown, Decode(value)));
        }

        return new MapValue(entries);
    }

    private SecretValue DecodeSecret(Value content)
    {
        return WireValue.TryText(content, out var text) && DecodeReference(text) is { } source ? SecretValue.From(source) : SecretValue.Instance;
    }

    private PlanValue DecodeAsset(Struct asset)
    {
        var hash = HashOf(asset);
        return WireValue.Text(asset, "path") is { } path ? AssetValue.FromPath(path, hash)
            : WireValue.Text(asset, "uri") is { } uri ? AssetValue.FromUri(uri, hash)
            : WireValue.Text(asset, "text") is not { } text ? UnknownValue.Any
            : secrets.Occurs(text) ? SecretValue.Instance
            : AssetValue.FromText(Display(text), hash);
    }

    private PlanValue DecodeArchive(Struct archive)
    {
        var hash = HashOf(archive);
        return WireValue.Text(archive, "path") is { } path ? ArchiveValue.FromPath(path, hash)
            : WireValue.Text(archive, "uri") is { } uri ? ArchiveValue.FromUri(uri, hash)
            : archive.Fields.TryGetValue("assets", out var assets) && assets.KindCase == Value.KindOneofCase.StructValue
                && DecodeMap(assets.StructValue) is MapValue parts
            ? ArchiveValue.FromAssets(parts, hash)
            : UnknownValue.Any;
    }

    private static string? HashOf(Struct asset) => WireValue.Text(asset, "hash") is { Length: > 0 } hash ? hash : null;
}
