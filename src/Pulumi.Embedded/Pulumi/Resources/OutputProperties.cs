using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The [Output] properties that components and stacks publish, looked up once for each class.</summary>
internal static class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, OutputProperty[]> OfType = new();

    /// <summary>Of the class and its base classes, without the resource's own urn.</summary>
    internal static IDictionary<string, object?> Read(ComponentResource component)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in Find(component.GetType()))
            values[property.Name] = property.Info.GetValue(component);
        return values;
    }

    /// <summary>Of the stack's own class only, each with its value.</summary>
    internal static List<KeyValuePair<string, object?>> ReadDeclared(Stack stack)
    {
        var type = stack.GetType();
        return [.. Find(type)
            .Where(property => property.Info.DeclaringType == type)
            .Select(property => KeyValuePair.Create(property.Name, property.Info.GetValue(stack)))];
    }

    private static OutputProperty[] Find(Type type) => OfType.GetOrAdd(type, static type =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.DeclaringType != typeof(Resource)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select new OutputProperty(string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name, property),
    ]);

    private sealed record OutputProperty(string Name, PropertyInfo Info);
}
