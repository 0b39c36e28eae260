using System.Collections.Immutable;

namespace Infra.Tests;

/// <summary>What a program registered.</summary>
public sealed record RecordedStack(ImmutableArray<RecordedResource> Resources, ImmutableDictionary<string, ImmutableDictionary<string, object>> Outputs)
{
    /// <summary>The resource with a name.</summary>
    public RecordedResource this[string name] => Resources.Single(resource => resource.Name == name);

    /// <summary>The names of the resources, in alphabetical order.</summary>
    public IEnumerable<string> Names => Resources.Select(resource => resource.Name).Order(StringComparer.Ordinal);

    /// <summary>The resources of one type, such as <c>aws:ec2/subnet:Subnet</c>.</summary>
    public ImmutableArray<RecordedResource> OfType(string type) => [.. Resources.Where(resource => resource.Type == type)];

    /// <summary>True when a resource with the name was registered.</summary>
    public bool Has(string name) => Resources.Any(resource => resource.Name == name);
}
