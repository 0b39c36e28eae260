using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

internal enum ValueKind
{
    Unsupported,
    Enum,
    EnumStruct,
    OutputObject,
}

/// <summary>How values of a type that no pattern recognises are serialized; found by reflection once per type.</summary>
internal sealed class ValueTypeInfo
{
    private static readonly ConcurrentDictionary<Type, ValueTypeInfo> ByType = new();

    private readonly MethodInfo? _enumOperator;
    private readonly (string WireName, Func<object, object?> Read)[] _members;
    private readonly Func<object, bool>? _isDefaultArray;

    private ValueTypeInfo(Type type)
    {
        _members = [];
        if (type.IsEnum)
        {
            Kind = Enum.GetUnderlyingType(type) == typeof(int) ? ValueKind.Enum : ValueKind.Unsupported;
        }
        else if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            _enumOperator = FindEnumOperator(type);
            Kind = _enumOperator is null ? ValueKind.Unsupported : ValueKind.EnumStruct;
        }
        else if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            _members = [.. FindMembers(type)];
            Kind = ValueKind.OutputObject;
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            _isDefaultArray = typeof(ValueTypeInfo).GetMethod(nameof(IsDefault), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, bool>>();
        }
    }

    internal ValueKind Kind { get; }

    internal static ValueTypeInfo Of(Type type) => ByType.GetOrAdd(type, static key => new ValueTypeInfo(key));

    /// <summary>True for a default ImmutableArray, which throws on any access.</summary>
    internal bool IsDefaultArray(object list) => _isDefaultArray is not null && _isDefaultArray(list);

    internal object? ReadEnumValue(object value) => _enumOperator!.Invoke(null, [value]);

    internal IReadOnlyList<KeyValuePair<string, object?>> ReadMembers(object value)
    {
        var members = new KeyValuePair<string, object?>[_members.Length];
        for (var i = 0; i < members.Length; i++)
            members[i] = new(_members[i].WireName, _members[i].Read(value));
        return members;
    }

    private static bool IsDefault<T>(object array) => ((ImmutableArray<T>)array).IsDefault;

    /// <summary>The structs that stand for enums of strings or numbers convert to the value they hold.</summary>
    private static MethodInfo? FindEnumOperator(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.Name is "op_Explicit" or "op_Implicit"
                && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double))
                && method.GetParameters() is [var parameter] && parameter.ParameterType == type)
                return method;
        }

        return null;
    }

    private static IEnumerable<(string, Func<object, object?>)> FindMembers(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
            yield return (WireName(field.Name), field.GetValue);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanRead && property.GetIndexParameters().Length == 0)
                yield return (WireName(property.Name), property.GetValue);
        }
    }

    private static string WireName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
