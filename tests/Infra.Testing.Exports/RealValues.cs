using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Testing.Exports;

/// <summary>Values of a plan as the state of a deployed stack has them.</summary>
internal sealed class RealValues(RealCloud cloud)
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>A map, its entries in no order that means anything; what is null is not there.</summary>
    /// <param name="map">The map.</param>
    /// <param name="place">The resource type and the path of the map, without the places of items; empty where no set is to be looked for.</param>
    public JsonObject Map(MapValue map, string place) => new(map
        .Where(static entry => entry.Value is not NullValue)
        .OrderBy(static entry => RealCloud.HashOf(entry.Key, 8), StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, place.Length == 0 ? "" : $"{place}.{entry.Key}"))));

    public JsonNode? Of(PlanValue value, string place) => value switch
    {
        NullValue => null,
        BoolValue flag => flag.Value,
        NumberValue number => number.Value,
        StringValue text => place.Length == 0 ? cloud.TextOf(text.Text) : AwsDocument.Rewrite(cloud.TextOf(text.Text)),
        ReferenceValue { Property: { } property } reference => cloud.OutputOf(reference.Urn, property)?.DeepClone(),
        ReferenceValue resource => Special("5cf8f73096256a8f31e491e813e4eb8e", ("urn", resource.Urn), ("id", "")),
        SecretValue => Special("1b47061264138c4ac30d75fd1eb44270", ("ciphertext", "v1:Zm9vYmFyYmF6cXV4:bm90IGEgcmVhbCBjaXBoZXI=")),
        UnknownValue { Type: UnknownType.Number } => 4711,
        UnknownValue { Type: UnknownType.Bool } => true,
        UnknownValue { Type: UnknownType.List } => new JsonArray("decided-by-the-cloud"),
        UnknownValue { Type: UnknownType.Map } => new JsonObject { ["decided"] = "by-the-cloud" },
        UnknownValue => "decided-by-the-cloud",
        AssetValue asset => Special("c44067f5952c0a294b673a41bacd8c17", (Word(asset.Source), asset.Content), ("hash", asset.Hash ?? RealCloud.HashOf(asset.Content, 64))),
        ArchiveValue { Location: { } location } archive =>
            Special("0def7320c3a5731c473e5ecbe6d01bc7", (Word(archive.Source), location), ("hash", archive.Hash ?? RealCloud.HashOf(location, 64))),
        ArchiveValue archive => Special("0def7320c3a5731c473e5ecbe6d01bc7", ("assets", Map(archive.Assets, "")), ("hash", archive.Hash ?? new string('0', 64))),
        ListValue list => List(list, place),
        MapValue map => place.Length == 0 ? Map(map, place) : WithDefaults(Map(map, place)),
        _ => throw new InvalidOperationException($"A value of type {value.GetType().Name} was not expected."),
    };

    private JsonArray List(ListValue list, string place)
    {
        var items = list.Select(item => Of(item, place));
        return AwsSets.Contains(place) ? new JsonArray([.. items.OrderBy(static item => RealCloud.HashOf(item?.ToJsonString() ?? "", 8), StringComparer.Ordinal)]) : new JsonArray([.. items]);
    }

    // Each object of the inputs has a list of its own.
    private static JsonObject WithDefaults(JsonObject map)
    {
        map["__defaults"] = new JsonArray();
        return map;
    }

    private static JsonObject Special(string kind, params (string Key, JsonNode? Value)[] entries) =>
        new([KeyValuePair.Create(Signature, (JsonNode?)kind), .. entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value))]);

    private static string Word(AssetSource source) => source switch
    {
        AssetSource.Path => "path",
        AssetSource.Uri => "uri",
        _ => "text",
    };
}
