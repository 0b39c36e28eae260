using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Properties on their way from the wire to mocks and back.</summary>
internal static class MockProperties
{
    private static readonly SerializerOptions Options = new() { KeepSecrets = true, KeepResources = true };

    /// <summary>What is known, in the clear. Nulls are left out.</summary>
    internal static ImmutableDictionary<string, object> ReadKnown(Struct? properties)
    {
        if (properties is null || properties.Fields.Count == 0)
            return ImmutableDictionary<string, object>.Empty;
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in properties.Fields)
        {
            if (PropertyDeserializer.Deserialize(value) is { IsKnown: true, Value: { } known })
                result[name] = known;
        }

        return result.ToImmutable();
    }

    internal static ImmutableDictionary<string, Output<object?>> ReadOutputs(Struct properties) => properties.Fields.ToImmutableDictionary(
        field => field.Key,
        field => new Output<object?>(PropertyDeserializer.Deserialize(field.Value)));

    /// <summary>Writes what a mock answered.</summary>
    /// <exception cref="InvalidOperationException">It is neither a dictionary with string keys nor an [OutputType] object.</exception>
    internal static async ValueTask<Struct> WriteAsync(string label, object? state)
    {
        if (state is null)
            return new Struct();
        var serialized = await PropertySerializer.SerializeAsync(label, [KeyValuePair.Create<string, object?>("state", state)], Options)
            .ConfigureAwait(false);
        return serialized.Properties.Fields.TryGetValue("state", out var value) && value.KindCase == Value.KindOneofCase.StructValue
            ? value.StructValue
            : throw new InvalidOperationException(
                $"{label}: a mock answered {state.GetType()}; it answers a dictionary with string keys or an [OutputType] object.");
    }
}
