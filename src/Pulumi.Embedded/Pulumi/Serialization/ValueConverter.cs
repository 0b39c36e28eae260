using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns wire values into values of a given type.</summary>
internal static class ValueConverter
{
    /// <summary>As the overload that takes a type.</summary>
    internal static OutputData<T> Convert<T>(Action<string> warn, string context, Value value)
    {
        var data = Convert(warn, context, value, typeof(T));
        return data.With(data.Value is null ? default! : (T)data.Value);
    }

    /// <summary>
    /// A value, or a part of it, of another shape than the type asks for is no failure: it is warned about (naming types, never the value)
    /// and becomes the default of its type, known. Unknown values come back as the type's default, unknown.
    /// </summary>
    internal static OutputData<object?> Convert(Action<string> warn, string context, Value value, System.Type targetType) =>
        Convert(warn, context, PropertyDeserializer.Deserialize(value), targetType);

    /// <summary>The same for a value that has been deserialized already.</summary>
    internal static OutputData<object?> Convert(Action<string> warn, string context, OutputData<object?> data, System.Type targetType)
    {
        if (!data.IsKnown || data.Value is null)
            return data.With<object?>(null);
        return data.With(TypeConverter.Of(targetType).Convert(new Conversion(context, warn), data.Value));
    }

    /// <summary>
    /// Throws InvalidOperationException, naming the context and the type, when values of the type cannot come from the wire.
    /// </summary>
    internal static void CheckTargetType(string context, System.Type type)
    {
        if (TypeConverter.FindProblem(type) is { } problem)
            throw new InvalidOperationException($"{context}: {problem}");
    }
}
