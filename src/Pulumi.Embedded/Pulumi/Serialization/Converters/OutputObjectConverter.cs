using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Classes with [OutputType]: made by their [OutputConstructor], or by the only public one as records have it, each parameter from the
/// property of its name.
/// </summary>
internal sealed class OutputObjectConverter : TypeConverter
{
    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly string[] _names;
    private readonly Type[] _types;
    private TypeConverter[]? _converters;

    private OutputObjectConverter(Type type, ConstructorInfo constructor)
    {
        _type = type;
        _constructor = constructor;
        var parameters = constructor.GetParameters();
        _names = new string[parameters.Length];
        _types = new Type[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            _names[i] = parameters[i].GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameters[i].Name!;
            _types[i] = parameters[i].ParameterType;
        }
    }

    internal override IReadOnlyList<Type> Parts => _types;

    internal static TypeConverter Create(Type type)
    {
        foreach (var constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (constructor.IsDefined(typeof(OutputConstructorAttribute)))
                return new OutputObjectConverter(type, constructor);
        }

        return type.GetConstructors() is [var only]
            ? new OutputObjectConverter(type, only)
            : new UnsupportedConverter(type, $"the [OutputType] {type} has no [OutputConstructor].");
    }

    internal override object? Convert(Conversion conversion, object value)
    {
        if (value is not ImmutableDictionary<string, object?> map)
            return conversion.Fail(_type, value);
        var converters = _converters ??= Array.ConvertAll(_types, Of);
        var arguments = new object?[_names.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (map.TryGetValue(_names[i], out var property))
                arguments[i] = conversion.ConvertPart(converters[i], _names[i], property);
        }

        return _constructor.Invoke(arguments);
    }
}
