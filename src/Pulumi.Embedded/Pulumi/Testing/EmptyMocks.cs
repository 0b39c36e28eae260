using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Answers every resource with its name as id and no state, and every call with its arguments.</summary>
public class EmptyMocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((args.Name, ImmutableDictionary<string, object>.Empty));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
