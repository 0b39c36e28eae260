using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Converts deserialized values (see PropertyDeserializer) into one type. Made once per type.</summary>
internal abstract class TypeConverter
{
    private static readonly ConcurrentDictionary<Type, TypeConverter> ByType = new();
    private static readonly ConcurrentDictionary<Type, string> Unsupported = new();

    /// <summary>The types whose values make up a value of this type.</summary>
    internal virtual IReadOnlyList<Type> Parts => [];

    /// <summary>Null stands for the default of the type.</summary>
    internal abstract object? Convert(Conversion conversion, object value);

    internal static TypeConverter Of(Type type) => ByType.GetOrAdd(type, Create);

    /// <summary>Why values of the type, or of a type in it, cannot come from the wire; null when they can.</summary>
    internal static string? FindProblem(Type type)
    {
        var problem = Unsupported.GetOrAdd(type, static key => FindProblem(key, []) ?? "");
        return problem.Length == 0 ? null : problem;
    }

    private static string? FindProblem(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return null;
        var converter = Of(type);
        if (converter is UnsupportedConverter unsupported)
            return unsupported.Reason;
        foreach (var part in converter.Parts)
        {
            if (FindProblem(part, seen) is { } problem)
                return problem;
        }

        return null;
    }

    private static TypeConverter Create(Type type)
    {
        if (type == typeof(bool) || type == typeof(string) || type == typeof(double) || type == typeof(object))
            return new InstanceConverter(type);
        if (type == typeof(int))
            return new IntegerConverter();
        if (type == typeof(JsonElement))
            return new JsonElementConverter();
        if (typeof(AssetOrArchive).IsAssignableFrom(type) || typeof(Resource).IsAssignableFrom(type))
            return new InstanceConverter(type);
        if (type.IsEnum)
            return EnumConverter.Create(type);
        if (type.IsGenericType)
            return CreateGeneric(type);
        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
            return EnumStructConverter.Create(type);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            return OutputObjectConverter.Create(type);
        return new UnsupportedConverter(type);
    }

    private static TypeConverter CreateGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Nullable<>))
            return new NullableConverter(arguments[0]);
        if (definition == typeof(ImmutableArray<>))
            return Close(typeof(ArrayConverter<>), arguments);
        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
            return Close(typeof(DictionaryConverter<>), arguments[1]);
        if (definition == typeof(Union<,>))
            return Close(typeof(UnionConverter<,>), arguments);
        if (definition == typeof(Output<>))
            return Close(typeof(OutputConverter<>), arguments);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            return OutputObjectConverter.Create(type);
        return new UnsupportedConverter(type);
    }

    private static TypeConverter Close(Type definition, params Type[] arguments) =>
        (TypeConverter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}

/// <summary>Stands for a type that has no form on the wire.</summary>
internal sealed class UnsupportedConverter(Type type, string? reason = null) : TypeConverter
{
    internal string Reason { get; } = reason ?? $"the type {type} cannot hold a value from the engine.";

    internal override object? Convert(Conversion conversion, object value) => throw new InvalidOperationException(Reason);
}
