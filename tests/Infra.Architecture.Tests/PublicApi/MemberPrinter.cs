using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infra.Architecture.Tests.PublicApi;

/// <summary>Writes the members of a type that others can use, one line each, in an order that does not depend on the source.</summary>
internal static class MemberPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Print(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        return
        [
            .. Sorted(type.GetFields(Declared).Where(field => IsVisible(field.Attributes)), Print),
            .. Sorted(type.GetConstructors(Declared).Where(IsVisible), Print),
            .. Sorted(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)), Print),
            .. Sorted(type.GetEvents(Declared).Where(@event => IsVisible(@event.AddMethod!)), Print),
            .. Sorted(type.GetMethods(Declared).Where(IsWritten), Print),
        ];
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Print));

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members, Func<T, string> print)
        where T : MemberInfo => members
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(print, StringComparer.Ordinal)
        .Select(print);

    private static string Print(ConstructorInfo constructor) =>
        $"{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})";

    private static string Print(EventInfo @event) => $"{Access(@event.AddMethod!)}event {TypeNames.Of(@event)} {@event.Name}";

    private static string Print(FieldInfo field)
    {
        var access = field.IsFamily || field.IsFamilyOrAssembly ? "protected " : "";
        return field.IsLiteral
            ? $"{access}const {TypeNames.Of(field)} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeNames.Of(field)} {field.Name}";
    }

    private static string Print(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        var widest = accessors.OrderBy(accessor => accessor.IsPublic ? 0 : 1).First();
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Print))}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var bodies = accessors.OrderBy(accessor => accessor == property.GetMethod ? 0 : 1).Select(accessor =>
            (accessor.IsPublic == widest.IsPublic ? "" : "protected ") + AccessorName(property, accessor) + ";");
        return $"{Access(widest)}{Modifiers(widest)}{required}{TypeNames.Of(property)} {name} {{ {string.Join(' ', bodies)} }}";
    }

    private static string AccessorName(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor == property.GetMethod)
        {
            return "get";
        }

        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static string Print(MethodInfo method)
    {
        var generics = method.GetGenericArguments();
        var arguments = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(parameter => parameter.Name))}>";
        return $"{Access(method)}{Modifiers(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}{arguments}"
            + $"({Parameters(method)}){TypeNames.Constraints(generics)}";
    }

    private static string Print(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            { Position: 0, Member: MethodInfo method } when method.IsDefined(typeof(ExtensionAttribute)) => "this ",
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var isDefault = parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType
            && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
        var value = parameter.HasDefaultValue ? " = " + (isDefault ? "default" : Literal(parameter.RawDefaultValue)) : "";
        return $"{prefix}{TypeNames.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static " : "";
        }

        var isOverride = method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        return method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            _ when isOverride => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    /// <summary>Accessors are part of their properties, and what the compiler adds to records nobody wrote.</summary>
    private static bool IsWritten(MethodInfo method) =>
        IsVisible(method)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
