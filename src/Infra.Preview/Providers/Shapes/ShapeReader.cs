using System.Collections.Immutable;
using System.Reflection;
using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>
/// Reads the shape of one class by the attributes of Pulumi's SDK. They are recognised by name, and their arguments read without making
/// them, which is the same for every version of the SDK.
/// </summary>
internal static class ShapeReader
{
    private const string ResourceType = "Pulumi.ResourceTypeAttribute";
    private const string Output = "Pulumi.OutputAttribute";
    private const string Input = "Pulumi.InputAttribute";
    private const string OutputType = "Pulumi.OutputTypeAttribute";
    private const string OutputConstructor = "Pulumi.OutputConstructorAttribute";
    private const string OutputParameter = "Pulumi.OutputConstructorParameterAttribute";
    private const string EnumType = "Pulumi.EnumTypeAttribute";
    private const string ResourceArgs = "Pulumi.ResourceArgs";

    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The type token of a resource class, or null for any other class.</summary>
    public static string? TokenOf(Type type) => FirstArgument(type, ResourceType, out var token) ? token : null;

    public static bool IsResult(Type type) => Has(type, OutputType);

    public static ResourceShape OfResource(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var outputs = new Dictionary<string, OutputShape>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(Members))
        {
            if (FirstArgument(property, Output, out var name) && property.PropertyType is { IsGenericType: true } output)
            {
                var info = nullability.Create(property).GenericTypeArguments;
                outputs.TryAdd(name ?? property.Name, ShapeOf(output.GetGenericArguments()[0], info.Length == 1 ? info[0] : null));
            }
        }

        return new ResourceShape(ValueMap.Create(outputs), InputsOf(type));
    }

    public static ResourceShape OfResult(Type type)
    {
        var constructor = Array.Find(type.GetConstructors(Members), candidate => Has(candidate, OutputConstructor));
        if (constructor is null)
        {
            return new ResourceShape(ValueMap<OutputShape>.Empty, []);
        }

        var nullability = new NullabilityInfoContext();
        var outputs = constructor.GetParameters().Select(parameter => KeyValuePair.Create(
            FirstArgument(parameter, OutputParameter, out var name) && name is not null ? name : parameter.Name ?? "",
            ShapeOf(parameter.ParameterType, nullability.Create(parameter))));
        return new ResourceShape(ValueMap.Create(outputs), []);
    }

    private static OutputShape ShapeOf(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return new OutputShape(KindOf(inner), IsOptional: true);
        }

        return new OutputShape(KindOf(type), nullability?.ReadState == NullabilityState.Nullable);
    }

    private static UnknownType KindOf(Type type)
    {
        if (type == typeof(string))
        {
            return UnknownType.String;
        }

        if (type == typeof(bool))
        {
            return UnknownType.Bool;
        }

        if (type == typeof(int) || type == typeof(double) || type.IsEnum)
        {
            return UnknownType.Number;
        }

        if (Has(type, EnumType))
        {
            return Array.Exists(type.GetFields(Members), field => field.FieldType == typeof(double)) ? UnknownType.Number : UnknownType.String;
        }

        if (type.IsGenericType)
        {
            return KindOfGeneric(type);
        }

        return Has(type, OutputType) ? UnknownType.Map : UnknownType.Any;
    }

    private static UnknownType KindOfGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(ImmutableArray<>) ? UnknownType.List
            : definition == typeof(ImmutableDictionary<,>) ? UnknownType.Map
            : definition.FullName == "Pulumi.Union`2" && Array.Exists(type.GetGenericArguments(), part => KindOf(part) == UnknownType.String) ? UnknownType.String
            : UnknownType.Any;
    }

    private static ValueList<string> InputsOf(Type resource)
    {
        var arguments = resource.GetConstructors(Members)
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .FirstOrDefault(type => Inherits(type, ResourceArgs) && type.FullName != ResourceArgs);
        var names = new List<string>();
        for (var type = arguments; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Members | BindingFlags.DeclaredOnly))
            {
                if (FirstArgument(member, Input, out var name) && name is not null)
                {
                    names.Add(name);
                }
            }
        }

        return names.ToSortedSet();
    }

    private static bool Has(MemberInfo member, string attribute) => member.CustomAttributes.Any(data => Inherits(data.AttributeType, attribute));

    private static bool FirstArgument(MemberInfo member, string attribute, out string? argument) =>
        FirstArgument(member.CustomAttributes, attribute, out argument);

    private static bool FirstArgument(ParameterInfo parameter, string attribute, out string? argument) =>
        FirstArgument(parameter.CustomAttributes, attribute, out argument);

    private static bool FirstArgument(IEnumerable<CustomAttributeData> attributes, string name, out string? argument)
    {
        var attribute = attributes.FirstOrDefault(data => Inherits(data.AttributeType, name));
        argument = attribute is { ConstructorArguments.Count: > 0 } ? attribute.ConstructorArguments[0].Value as string : null;
        return attribute is not null;
    }

    /// <summary>True for a type that is, or derives from, the one of a name.</summary>
    public static bool Inherits(Type? type, string baseType)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName == baseType)
            {
                return true;
            }
        }

        return false;
    }
}
