using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>
/// Cannot read unless a derived class does. Writes what is known; for the rest null, in a text that nobody will see: it is unknown as a
/// whole, or written again.
/// </summary>
internal abstract class OutputAwareConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

    protected static void WriteOutput<TValue>(Utf8JsonWriter writer, Output<TValue> output, JsonSerializerOptions options)
    {
        if (OutputJson.TryRead(output, out var value))
            JsonSerializer.Serialize(writer, value, options);
        else
            writer.WriteNullValue();
    }
}

internal sealed class OutputJsonConverter<T> : OutputAwareConverter<Output<T>>
{
    public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OutputJson.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
        WriteOutput(writer, value, options);
}

internal sealed class InputJsonConverter<TInput, T> : OutputAwareConverter<TInput>
    where TInput : Input<T>
{
    public override TInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Input<T> input = OutputJson.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);
        return input as TInput ?? base.Read(ref reader, typeToConvert, options);
    }

    public override void Write(Utf8JsonWriter writer, TInput value, JsonSerializerOptions options) =>
        WriteOutput(writer, value.AsOutput(), options);
}

internal sealed class InputListJsonConverter<T> : OutputAwareConverter<InputList<T>>
{
    public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) =>
        WriteOutput(writer, value.AsOutput().Apply(array => array.IsDefault ? [] : array), options);
}

internal sealed class InputMapJsonConverter<T> : OutputAwareConverter<InputMap<T>>
{
    // Sorted, for the map itself has another order in each process.
    public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) =>
        WriteOutput(writer, value.AsOutput().Apply(Sort), options);

    private static SortedDictionary<string, T>? Sort(System.Collections.Immutable.ImmutableDictionary<string, T>? map) =>
        map is null ? null : new SortedDictionary<string, T>(map, StringComparer.Ordinal);
}

internal sealed class UnionJsonConverter<T0, T1> : OutputAwareConverter<Union<T0, T1>>
{
    public override void Write(Utf8JsonWriter writer, Union<T0, T1> value, JsonSerializerOptions options)
    {
        if (value.IsT0)
            JsonSerializer.Serialize(writer, value.AsT0, options);
        else
            JsonSerializer.Serialize(writer, value.AsT1, options);
    }
}
