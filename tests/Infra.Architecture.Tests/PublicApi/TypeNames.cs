using System.Reflection;

namespace Infra.Architecture.Tests.PublicApi;

/// <summary>Writes types as C# does, with their nullability.</summary>
internal static class TypeNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    public static string Of(EventInfo @event) => Of(@event.EventHandlerType!, Nullability.Create(@event));

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var isNullable = nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable };
        var mark = isNullable && type is { IsValueType: false, IsGenericParameter: false } ? "?" : "";
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        return (Keywords.GetValueOrDefault(type) ?? Nested(type) + Arguments(type, nullability)) + mark;
    }

    /// <summary>The name of a type as it is declared, with its type parameters.</summary>
    public static string Declared(Type type) =>
        Nested(type) + (type.IsGenericTypeDefinition ? $"<{string.Join(", ", type.GetGenericArguments().Select(Variance))}>" : "");

    /// <summary>The constraints of type parameters, each after a space; empty without any.</summary>
    public static string Constraints(IEnumerable<Type> parameters)
    {
        return string.Concat(
            from parameter in parameters
            let flags = parameter.GenericParameterAttributes
            let kinds = new[]
            {
                flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null,
                flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : null,
            }
            let types = parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => Of(type))
            let creation = flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "new()" : null
            let all = kinds.Concat(types).Append(creation).Where(constraint => constraint is not null).ToArray()
            where all.Length > 0
            select $" where {parameter.Name} : {string.Join(", ", all)}");
    }

    private static string Variance(Type parameter) => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out " + parameter.Name,
        GenericParameterAttributes.Contravariant => "in " + parameter.Name,
        _ => parameter.Name,
    };

    /// <summary>The name without arity, after the names of the types around it.</summary>
    private static string Nested(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type is { IsNested: true, IsGenericParameter: false } ? $"{Nested(type.DeclaringType!)}.{name}" : name;
    }

    private static string Arguments(Type type, NullabilityInfo? nullability)
    {
        if (!type.IsGenericType)
        {
            return "";
        }

        var marks = nullability?.GenericTypeArguments;
        var arguments = type.GetGenericArguments();
        return $"<{string.Join(", ", arguments.Select((argument, i) => Of(argument, marks?.Length == arguments.Length ? marks[i] : null)))}>";
    }
}
