using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Pulumi.Serialization;

/// <summary>
/// Makes the object that stands for a resource that a value refers to: of the class a provider SDK has for its type, with its outputs read
/// from the engine, or else an opaque resource that knows its URN.
/// </summary>
internal static class ResourceReferences
{
    internal static Resource Resolve(string urn, string? packageVersion)
    {
        if (ResourceClasses.Find(UrnParts.TypeOf(urn), packageVersion) is not { } constructor)
            return new DependencyResource(urn);

        try
        {
            return (Resource)constructor.Invoke(ArgumentsFor(constructor, urn));
        }
        catch (TargetInvocationException e) when (e.InnerException is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
    }

    private static object?[] ArgumentsFor(ConstructorInfo constructor, string urn)
    {
        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        arguments[0] = UrnParts.NameOf(urn);
        arguments[^1] = parameters[^1].ParameterType == typeof(ComponentResourceOptions)
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return arguments;
    }
}
