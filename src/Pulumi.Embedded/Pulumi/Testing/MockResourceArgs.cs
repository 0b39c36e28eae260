using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as mocks see it.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    /// <summary>The known inputs, secrets in the clear. A property with something unknown in it is left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }

    /// <summary>The id of a resource that is read or imported; empty otherwise.</summary>
    public string? Id { get; set; }
}
