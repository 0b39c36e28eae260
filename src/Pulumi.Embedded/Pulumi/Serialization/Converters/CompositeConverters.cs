using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class NullableConverter(Type inner) : TypeConverter
{
    internal override IReadOnlyList<Type> Parts => [inner];

    internal override object? Convert(Conversion conversion, object value) => Of(inner).Convert(conversion, value);
}

internal sealed class ArrayConverter<T> : TypeConverter
{
    internal override IReadOnlyList<Type> Parts => [typeof(T)];

    internal override object? Convert(Conversion conversion, object value)
    {
        if (value is not ImmutableArray<object?> list)
            return conversion.Fail(typeof(ImmutableArray<T>), value);
        var converter = Of(typeof(T));
        var result = ImmutableArray.CreateBuilder<T>(list.Length);
        for (var i = 0; i < list.Length; i++)
        {
            var item = conversion.ConvertPart(converter, i, list[i]);
            result.Add(item is null ? default! : (T)item);
        }

        return result.MoveToImmutable();
    }
}

internal sealed class DictionaryConverter<T> : TypeConverter
{
    internal override IReadOnlyList<Type> Parts => [typeof(T)];

    internal override object? Convert(Conversion conversion, object value)
    {
        if (value is not ImmutableDictionary<string, object?> map)
            return conversion.Fail(typeof(ImmutableDictionary<string, T>), value);
        var converter = Of(typeof(T));
        var result = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, element) in map)
        {
            var item = conversion.ConvertPart(converter, key, element);
            result[key] = item is null ? default! : (T)item;
        }

        return result.ToImmutable();
    }
}

/// <summary>The first type that fits wins.</summary>
internal sealed class UnionConverter<T0, T1> : TypeConverter
{
    internal override IReadOnlyList<Type> Parts => [typeof(T0), typeof(T1)];

    internal override object? Convert(Conversion conversion, object value)
    {
        if (conversion.TryConvert(Of(typeof(T0)), value, out var first))
            return Union<T0, T1>.FromT0(first is null ? default! : (T0)first);
        if (conversion.TryConvert(Of(typeof(T1)), value, out var second))
            return Union<T0, T1>.FromT1(second is null ? default! : (T1)second);
        return conversion.Fail(typeof(Union<T0, T1>), value);
    }
}

/// <summary>An output inside a value: what the value says of secrets and unknowns holds for the whole, so the inner one is plain.</summary>
internal sealed class OutputConverter<T> : TypeConverter
{
    internal override IReadOnlyList<Type> Parts => [typeof(T)];

    internal override object? Convert(Conversion conversion, object value)
    {
        var inner = Of(typeof(T)).Convert(conversion, value);
        return Output.Create(inner is null ? default! : (T)inner);
    }
}
