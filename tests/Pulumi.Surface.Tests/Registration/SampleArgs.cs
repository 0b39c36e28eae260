using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Surface.Tests.Registration;

/// <summary>Fills args with what is required of them and no more, by reflection.</summary>
internal static class SampleArgs
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static object Create(Type args)
    {
        var created = Activator.CreateInstance(args)!;
        foreach (var member in args.GetMembers(Declared).Where(member => InputOf(member)?.ConstructorArguments[1].Value is true))
        {
            var property = PropertyOf(args, member);
            property.SetValue(created, Value(property.PropertyType));
        }

        return created;
    }

    /// <summary>Assigns a sample to one input, by its name on the wire, and gives back what the property holds then.</summary>
    public static object Assign(object args, string wireName)
    {
        var type = args.GetType();
        var member = type.GetMembers(Declared).Single(candidate => InputOf(candidate)?.ConstructorArguments[0].Value as string == wireName);
        var property = PropertyOf(type, member);
        property.SetValue(args, Value(property.PropertyType));
        return property.GetValue(args)!;
    }

    private static CustomAttributeData? InputOf(MemberInfo member) =>
        member.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.Name == nameof(InputAttribute));

    /// <summary>The property itself, or the one that stands right after the field behind it.</summary>
    private static PropertyInfo PropertyOf(Type args, MemberInfo member)
    {
        if (member is PropertyInfo own)
        {
            return own;
        }

        var type = ((FieldInfo)member).FieldType;
        var candidates = args.GetProperties().Where(property => property.PropertyType == type && property.CanWrite).ToList();
        var same = candidates.Find(property => string.Equals($"_{property.Name}", member.Name, StringComparison.OrdinalIgnoreCase));
        return same ?? candidates.Single(property => property.Name.StartsWith(member.Name[1..], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A value of an input's type. Lists and maps get one element, for an empty one says nothing about elements.</summary>
    private static object? Value(Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() == typeof(Nullable<>))
        {
            return Plain(Nullable.GetUnderlyingType(type) ?? type);
        }

        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(InputList<>))
        {
            return Convert(type, ImmutableArray(arguments[0]));
        }

        if (definition == typeof(InputMap<>))
        {
            return Convert(type, Dictionary(arguments[0]));
        }

        return definition == typeof(Input<>) || definition == typeof(InputUnion<,>) ? Convert(type, Plain(arguments[0])) : Plain(type);
    }

    private static object Plain(Type type)
    {
        if (type == typeof(string))
        {
            return "sample";
        }

        if (type == typeof(Archive) || type == typeof(AssetOrArchive))
        {
            return new FileArchive("sample");
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ImmutableArray(type.GetGenericArguments()[0]);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>))
        {
            return Dictionary(type.GetGenericArguments()[1]);
        }

        if (type == typeof(object))
        {
            return "sample";
        }

        if (type.IsValueType)
        {
            return type.GetCustomAttributes().Any(attribute => attribute is EnumTypeAttribute) ? FirstOf(type) : Activator.CreateInstance(type)!;
        }

        return Create(type);
    }

    private static object FirstOf(Type enumType) => enumType.GetProperties(BindingFlags.Static | BindingFlags.Public)[0].GetValue(null)!;

    private static object ImmutableArray(Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Plain(element), 0);
        var create = typeof(ImmutableArray).GetMethods().Single(method =>
            method.Name == nameof(System.Collections.Immutable.ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }]);
        return create.MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private static object Dictionary(Type element)
    {
        var dictionary = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        dictionary.GetType().GetMethod("Add")!.Invoke(dictionary, ["key", Plain(element)]);
        return dictionary;
    }

    /// <summary>Converts as the compiler would: by the target's implicit operator that takes the value.</summary>
    private static object Convert(Type target, object value)
    {
        var operators = target.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(method => method.Name == "op_Implicit" && method.ReturnType == target);
        return operators.First(method => method.GetParameters()[0].ParameterType.IsInstanceOfType(value)).Invoke(null, [value])!;
    }
}
