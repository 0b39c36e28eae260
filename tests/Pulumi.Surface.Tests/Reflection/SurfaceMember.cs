using System.Reflection;

namespace Pulumi.Surface.Tests.Reflection;

/// <summary>A property of an args class, a resource or an output class, under the name it has on the wire.</summary>
internal sealed record SurfaceMember(string WireName, Type Type, bool Required, bool Json, bool Nullable)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The members marked as inputs: the property itself, or the private field behind it.</summary>
    public static IEnumerable<SurfaceMember> InputsOf(Type args)
    {
        foreach (var member in args.GetMembers(Declared))
        {
            var input = member.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.Name == nameof(InputAttribute));
            if (input is null)
            {
                continue;
            }

            var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
            var arguments = input.ConstructorArguments;
            yield return new SurfaceMember((string)arguments[0].Value!, type, arguments[1].Value is true, arguments[2].Value is true, Nullable: false);
        }
    }

    /// <summary>The outputs of a resource, without the id and URN that all have.</summary>
    public static IEnumerable<SurfaceMember> OutputsOf(Type resource)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in resource.GetProperties(Declared))
        {
            var output = property.GetCustomAttribute<OutputAttribute>();
            if (output is null)
            {
                continue;
            }

            var value = property.PropertyType.GetGenericArguments().Single();
            var info = nullability.Create(property).GenericTypeArguments.Single();
            yield return new SurfaceMember(output.Name!, value, Required: false, Json: false, IsNullable(value, info));
        }
    }

    /// <summary>The fields of an output class, by the parameters of the constructor that fills them.</summary>
    public static IEnumerable<SurfaceMember> FieldsOf(Type output)
    {
        var nullability = new NullabilityInfoContext();
        var constructor = output.GetConstructors(Declared).Single(candidate =>
            candidate.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == nameof(OutputConstructorAttribute)));
        return constructor.GetParameters().Select(parameter => new SurfaceMember(
            parameter.Name!, parameter.ParameterType, Required: false, Json: false, IsNullable(parameter.ParameterType, nullability.Create(parameter))));
    }

    private static bool IsNullable(Type type, NullabilityInfo info) =>
        System.Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && info.ReadState == NullabilityState.Nullable);
}
