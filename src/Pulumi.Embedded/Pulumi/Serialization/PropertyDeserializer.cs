using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Turns wire values into ImmutableDictionary, ImmutableArray, bool, double, string, Asset, Archive and Resource. Secrets, unknowns and
/// dependencies anywhere in a value hold for all of it: the values inside are plain. The value of an unknown is null.
/// </summary>
internal static class PropertyDeserializer
{
    internal static OutputData<object?> Deserialize(Value value)
    {
        var traits = OutputTraits.Plain;
        var result = Read(value, ref traits);
        return traits.Around(traits.IsKnown ? result : null);
    }

    private static object? Read(Value value, ref OutputTraits traits)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                if (value.StringValue != WireFormat.UnknownValue)
                    return value.StringValue;
                traits = traits with { IsKnown = false };
                return null;
            case Value.KindOneofCase.BoolValue:
                return value.BoolValue;
            case Value.KindOneofCase.NumberValue:
                return value.NumberValue;
            case Value.KindOneofCase.ListValue:
                return ReadList(value.ListValue, ref traits);
            case Value.KindOneofCase.StructValue:
                return ReadStruct(value.StructValue, ref traits);
            default:
                return null;
        }
    }

    private static ImmutableArray<object?> ReadList(ListValue list, ref OutputTraits traits)
    {
        var result = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        foreach (var element in list.Values)
            result.Add(Read(element, ref traits));
        return result.MoveToImmutable();
    }

    private static object? ReadStruct(Struct value, ref OutputTraits traits)
    {
        if (value.Fields.TryGetValue(WireFormat.SignatureKey, out var signature))
            return ReadSpecial(value, signature.StringValue, ref traits);

        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, element) in value.Fields)
        {
            if (key.StartsWith(WireFormat.InternalKeyPrefix, StringComparison.Ordinal))
                continue;
            if (Read(element, ref traits) is { } item)
                result[key] = item;
        }

        return result.ToImmutable();
    }

    private static object? ReadSpecial(Struct value, string signature, ref OutputTraits traits)
    {
        switch (signature)
        {
            case WireFormat.SecretSignature:
                traits = traits with { IsSecret = true };
                return value.Fields.TryGetValue(WireFormat.ValueProperty, out var inner)
                    ? Read(inner, ref traits)
                    : throw Malformed("secret", "a value");
            case WireFormat.OutputValueSignature:
                return ReadOutputValue(value, ref traits);
            case WireFormat.AssetSignature:
                return ReadAsset(value);
            case WireFormat.ArchiveSignature:
                return ReadArchive(value, ref traits);
            case WireFormat.ResourceSignature:
                return ReadResource(value);
            default:
                throw new InvalidOperationException($"The engine sent a value with the unrecognised signature '{signature}'.");
        }
    }

    private static object? ReadOutputValue(Struct value, ref OutputTraits traits)
    {
        if (value.Fields.TryGetValue(WireFormat.SecretProperty, out var secret) && secret.BoolValue)
            traits = traits with { IsSecret = true };
        if (value.Fields.TryGetValue(WireFormat.DependenciesProperty, out var dependencies) && dependencies.ListValue is { } list)
        {
            foreach (var urn in list.Values)
                traits = traits with { Resources = traits.Resources.Add(new DependencyResource(urn.StringValue)) };
        }

        if (value.Fields.TryGetValue(WireFormat.ValueProperty, out var inner))
            return Read(inner, ref traits);
        traits = traits with { IsKnown = false };
        return null;
    }

    /// <summary>
    /// An engine may send all places, those that do not apply empty, and it may leave out the text of an empty text asset.
    /// </summary>
    private static Asset ReadAsset(Struct value)
    {
        if (NonEmpty(value, WireFormat.PathProperty) is { } path)
            return new FileAsset(path);
        if (NonEmpty(value, WireFormat.UriProperty) is { } uri)
            return new RemoteAsset(uri);
        var isText = value.Fields.ContainsKey(WireFormat.TextProperty) || value.Fields.ContainsKey(WireFormat.HashProperty);
        return isText ? new StringAsset(Text(value, WireFormat.TextProperty) ?? "") : throw Malformed("asset", "a text, path or uri");
    }

    private static Archive ReadArchive(Struct value, ref OutputTraits traits)
    {
        if (NonEmpty(value, WireFormat.PathProperty) is { } path)
            return new FileArchive(path);
        if (NonEmpty(value, WireFormat.UriProperty) is { } uri)
            return new RemoteArchive(uri);
        if (!value.Fields.TryGetValue(WireFormat.AssetsProperty, out var assets) || assets.StructValue is not { } entries)
            throw Malformed("archive", "assets, a path or a uri");

        var contents = new Dictionary<string, AssetOrArchive>(entries.Fields.Count);
        foreach (var (name, entry) in entries.Fields)
            contents[name] = Read(entry, ref traits) as AssetOrArchive ?? throw Malformed("archive", "assets and archives only");
        return new AssetArchive(contents);
    }

    private static Resource ReadResource(Struct value)
    {
        var urn = Text(value, WireFormat.UrnProperty) ?? throw Malformed("resource reference", "a urn");
        return ResourceReferences.Resolve(urn, Text(value, WireFormat.PackageVersionProperty));
    }

    private static string? Text(Struct value, string property) =>
        value.Fields.TryGetValue(property, out var text) && text.HasStringValue ? text.StringValue : null;

    private static string? NonEmpty(Struct value, string property) => Text(value, property) is { Length: > 0 } text ? text : null;

    private static InvalidOperationException Malformed(string kind, string lacking) =>
        new($"The engine sent a malformed {kind}: it needs {lacking}.");
}
