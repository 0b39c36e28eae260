using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a function or method as mocks see it.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    /// <summary>The known arguments, secrets in the clear.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }
}
