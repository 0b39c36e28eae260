using System.Reflection;

namespace Pulumi.Surface.Tests.Reflection;

/// <summary>An assembly of typed resources, seen by reflection.</summary>
internal sealed class SurfaceAssembly(string root, Assembly assembly)
{
    private readonly List<Type> _types = [.. assembly.GetExportedTypes()];

    public IEnumerable<Type> Resources => _types.Where(type => type.IsSubclassOf(typeof(Resource)) && !type.IsAbstract && TokenOf(type) is not null);

    /// <summary>Static classes with an Invoke method.</summary>
    public IEnumerable<Type> Functions => _types.Where(type => type.IsAbstract && type.IsSealed && type.GetMethod("InvokeAsync") is not null);

    public IEnumerable<Type> Enums => _types.Where(type => type.IsValueType && HasAttribute(type, nameof(EnumTypeAttribute)));

    /// <summary>The args and output classes that hang off a property rather than a constructor or a call.</summary>
    public IEnumerable<Type> NestedTypes => _types.Where(type => SideOf(type) is not null);

    public Type Find(string fullName) =>
        assembly.GetType(fullName) ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no {fullName}.");

    /// <summary>A type's module as npm writes it: "ecs", "core.v1", or nothing for the root.</summary>
    public string ModuleOf(Type type)
    {
        var segments = type.Namespace![root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment is not ("Types" or "Inputs" or "Outputs" or "Provider"));
        return string.Join('.', segments).ToLowerInvariant();
    }

    /// <summary>"Inputs", "Outputs" or null, from the namespace.</summary>
    public static string? SideOf(Type type)
    {
        var segments = type.Namespace!.Split('.');
        return Array.Find(segments, segment => segment is "Inputs" or "Outputs");
    }

    public static string? TokenOf(Type type) =>
        type.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.IsSubclassOf(typeof(ResourceTypeAttribute)))
            ?.ConstructorArguments[0].Value as string;

    /// <summary>The args a resource or function takes by its public constructor or by Invoke.</summary>
    public static Type? ArgsOf(Type type) =>
        type.GetConstructors().Single().GetParameters().SingleOrDefault(parameter => parameter.Name == "args")?.ParameterType;

    public static bool HasAttribute(Type type, string name) => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == name);
}
