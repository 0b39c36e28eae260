using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal static class OutputCompletionSource
{
    /// <summary>
    /// Gives every [Output] property of the resource a pending output that depends on the resource, and returns, by wire name, the way to
    /// settle each.
    /// </summary>
    internal static ImmutableDictionary<string, IOutputCompletionSource> InitializeOutputs(Resource resource)
    {
        var traits = OutputTraits.Plain with { Resources = ImmutableHashSet.Create(resource) };
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputCompletionSource>();
        foreach (var member in OutputMember.Of(resource.GetType()))
            sources[member.WireName] = member.Initialize(resource, traits);
        return sources.ToImmutable();
    }
}
