using System.Reflection;

namespace Pulumi.Surface.Tests.Official;

/// <summary>Writes the type of a member as its declaration does.</summary>
internal static class CSharpTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(object)] = "object",
    };

    public static string Of(MemberInfo member)
    {
        var context = new NullabilityInfoContext();
        return member is PropertyInfo property
            ? Write(property.PropertyType, context.Create(property))
            : Write(((FieldInfo)member).FieldType, context.Create((FieldInfo)member));
    }

    private static string Write(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        var name = Name(type);
        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments().Select((argument, index) => Write(argument, nullability.GenericTypeArguments[index]));
            name = $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
        }

        return !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? $"{name}?" : name;
    }

    /// <summary>Keywords, the name alone for what generated files have a using for, and the full name for the rest.</summary>
    private static string Name(Type type) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.Namespace is "Pulumi" or "System.Collections.Generic" or "System.Collections.Immutable" ? type.Name
        : type.FullName!;
}
