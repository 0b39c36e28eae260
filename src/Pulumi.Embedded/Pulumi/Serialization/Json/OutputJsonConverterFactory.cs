using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Makes the converters for outputs, inputs and unions.</summary>
internal sealed class OutputJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert)
        || typeof(IInput).IsAssignableFrom(typeToConvert)
        || (typeToConvert.IsValueType && typeof(IUnion).IsAssignableFrom(typeToConvert));

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        for (var type = typeToConvert; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && ConverterFor(type.GetGenericTypeDefinition()) is { } converter)
                return Close(converter, typeToConvert, type.GetGenericArguments());
        }

        throw new NotSupportedException($"{typeToConvert} cannot be written as JSON.");
    }

    private static Type? ConverterFor(Type definition) =>
        definition == typeof(Output<>) ? typeof(OutputJsonConverter<>)
        : definition == typeof(InputList<>) ? typeof(InputListJsonConverter<>)
        : definition == typeof(InputMap<>) ? typeof(InputMapJsonConverter<>)
        : definition == typeof(Input<>) ? typeof(InputJsonConverter<,>)
        : definition == typeof(Union<,>) ? typeof(UnionJsonConverter<,>)
        : null;

    private static JsonConverter Close(Type converter, Type typeToConvert, Type[] arguments)
    {
        // An input may be of a derived class such as InputJson: its converter is for just that class.
        Type[] closed = converter == typeof(InputJsonConverter<,>) ? [typeToConvert, .. arguments] : arguments;
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(closed))!;
    }
}
