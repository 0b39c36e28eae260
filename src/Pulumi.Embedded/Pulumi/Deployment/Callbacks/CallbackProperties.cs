using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Properties that the engine shows to a callback, and that a callback answers.</summary>
internal static class CallbackProperties
{
    private static readonly SerializerOptions Options = new() { KeepSecrets = true, KeepResources = true, KeepOutputValues = true };

    /// <summary>Plain values as they are; whatever is secret, unknown or depends on something as an output.</summary>
    internal static ImmutableDictionary<string, object?> Read(Struct? properties)
    {
        if (properties is null)
            return ImmutableDictionary<string, object?>.Empty;
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in properties.Fields)
        {
            var data = PropertyDeserializer.Deserialize(value);
            result[name] = data is { IsKnown: true, IsSecret: false, Resources.IsEmpty: true } ? data.Value : new Output<object?>(data);
        }

        return result.ToImmutable();
    }

    internal static async Task<Struct> WriteAsync(string label, ImmutableDictionary<string, object?> properties) =>
        (await PropertySerializer.SerializeAsync(label, properties, Options).ConfigureAwait(false)).Properties;
}
