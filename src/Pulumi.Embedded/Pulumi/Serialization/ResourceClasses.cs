using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// The resource classes with [ResourceType] in the loaded assemblies, looked up when the first reference to a resource arrives.
/// </summary>
internal static class ResourceClasses
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<Assembly> Searched = [];
    private static readonly Dictionary<string, List<(Version? Version, ConstructorInfo Constructor)>> ByToken = new(StringComparer.Ordinal);

    /// <summary>
    /// The constructor (name, args?, options) of the newest class for a type token. A version asked for admits classes of the same major
    /// version and those without one.
    /// </summary>
    internal static ConstructorInfo? Find(string token, string? version)
    {
        lock (Gate)
        {
            foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            {
                if (Searched.Add(assembly) && !assembly.IsDynamic && UsesThisLibrary(assembly))
                    Search(assembly);
            }

            return ByToken.TryGetValue(token, out var classes) ? Newest(classes, Parse(version)) : null;
        }
    }

    private static ConstructorInfo? Newest(List<(Version? Version, ConstructorInfo Constructor)> classes, Version? wanted)
    {
        (Version? Version, ConstructorInfo Constructor)? best = null;
        foreach (var candidate in classes)
        {
            var fits = wanted is null || candidate.Version is null || candidate.Version.Major == wanted.Major;
            if (fits && (best is null || Comparer<Version?>.Default.Compare(candidate.Version, best.Value.Version) > 0))
                best = candidate;
        }

        return best?.Constructor;
    }

    private static void Search(Assembly assembly)
    {
        foreach (var type in TypesOf(assembly))
        {
            if (type.IsAbstract || !typeof(Resource).IsAssignableFrom(type))
                continue;
            if (type.GetCustomAttribute<ResourceTypeAttribute>() is not { } attribute || FindConstructor(type) is not { } constructor)
                continue;
            if (!ByToken.TryGetValue(attribute.Type, out var classes))
                ByToken[attribute.Type] = classes = [];
            classes.Add((Parse(attribute.Version), constructor));
        }
    }

    private static ConstructorInfo? FindConstructor(Type type)
    {
        foreach (var constructor in type.GetConstructors())
        {
            var parameters = constructor.GetParameters();
            if (parameters.Length is not (2 or 3) || parameters[0].ParameterType != typeof(string))
                continue;
            var options = parameters[^1].ParameterType;
            if ((options == typeof(CustomResourceOptions) || options == typeof(ComponentResourceOptions))
                && (parameters.Length == 2 || typeof(ResourceArgs).IsAssignableFrom(parameters[1].ParameterType)))
                return constructor;
        }

        return null;
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    private static bool UsesThisLibrary(Assembly assembly)
    {
        var own = typeof(Resource).Assembly.GetName().Name;
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            if (reference.Name == own)
                return true;
        }

        return false;
    }

    /// <summary>Reads the numbers of a version such as 7.1.0-alpha.3.</summary>
    private static Version? Parse(string? version)
    {
        if (string.IsNullOrEmpty(version))
            return null;
        var end = version.AsSpan().IndexOfAny('-', '+');
        return Version.TryParse(end < 0 ? version : version[..end], out var parsed) ? parsed : null;
    }
}
