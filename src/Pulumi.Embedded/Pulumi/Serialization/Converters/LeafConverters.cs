using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Types that deserialization produces itself.</summary>
internal sealed class InstanceConverter(Type type) : TypeConverter
{
    internal override object? Convert(Conversion conversion, object value) =>
        type.IsInstanceOfType(value) ? value : conversion.Fail(type, value);
}

internal sealed class IntegerConverter : TypeConverter
{
    internal override object? Convert(Conversion conversion, object value) =>
        value is double number ? (int)number : conversion.Fail(typeof(int), value);
}

/// <summary>C# enums of integers.</summary>
internal sealed class EnumConverter : TypeConverter
{
    private readonly Type _type;

    private EnumConverter(Type type) => _type = type;

    internal static TypeConverter Create(Type type) =>
        Enum.GetUnderlyingType(type) == typeof(int)
            ? new EnumConverter(type)
            : new UnsupportedConverter(type, $"the enum {type} is not based on int.");

    internal override object? Convert(Conversion conversion, object value) =>
        value is double number ? Enum.ToObject(_type, (int)number) : conversion.Fail(_type, value);
}

/// <summary>Structs that stand for enums of strings or of numbers.</summary>
internal sealed class EnumStructConverter : TypeConverter
{
    private readonly Type _type;
    private readonly Type _valueType;
    private readonly ConstructorInfo _constructor;

    private EnumStructConverter(Type type, ConstructorInfo constructor)
    {
        _type = type;
        _valueType = constructor.GetParameters()[0].ParameterType;
        _constructor = constructor;
    }

    internal static TypeConverter Create(Type type)
    {
        foreach (var constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (constructor.GetParameters() is [var parameter]
                && (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(double)))
                return new EnumStructConverter(type, constructor);
        }

        return new UnsupportedConverter(type, $"the [EnumType] struct {type} has no constructor that takes a string or a double.");
    }

    internal override object? Convert(Conversion conversion, object value) =>
        _valueType.IsInstanceOfType(value) ? _constructor.Invoke([value]) : conversion.Fail(_type, value);
}

internal sealed class JsonElementConverter : TypeConverter
{
    internal override object? Convert(Conversion conversion, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            if (!Write(writer, value))
                return conversion.Fail(typeof(JsonElement), value);
        }

        using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return document.RootElement.Clone();
    }

    private static bool Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                return true;
            case ImmutableArray<object?> list:
                return WriteList(writer, list);
            case ImmutableDictionary<string, object?> map:
                return WriteMap(writer, map);
            default:
                return false;
        }
    }

    private static bool WriteList(Utf8JsonWriter writer, ImmutableArray<object?> list)
    {
        writer.WriteStartArray();
        foreach (var element in list)
        {
            if (!Write(writer, element))
                return false;
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool WriteMap(Utf8JsonWriter writer, ImmutableDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, element) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            if (!Write(writer, element))
                return false;
        }

        writer.WriteEndObject();
        return true;
    }
}
