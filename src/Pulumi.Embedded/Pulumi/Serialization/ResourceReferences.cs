namespace Pulumi.Serialization;

/// <summary>Finds or makes the object that stands for a resource another program part refers to by URN.</summary>
internal static class ResourceReferences
{
    internal static Resource Resolve(string urn, string? packageVersion) => new DependencyResource(urn);
}
