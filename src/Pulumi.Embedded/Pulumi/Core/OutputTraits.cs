using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// Everything about an output but its value. Joining traits: known if all are known, secret if any is secret, all dependencies.
/// </summary>
internal readonly record struct OutputTraits(ImmutableHashSet<Resource> Resources, bool IsKnown, bool IsSecret)
{
    internal static OutputTraits Plain { get; } = new(ImmutableHashSet<Resource>.Empty, IsKnown: true, IsSecret: false);

    internal OutputTraits Join(in OutputTraits other) =>
        new(Union(Resources, other.Resources), IsKnown && other.IsKnown, IsSecret || other.IsSecret);

    internal OutputData<T> Around<T>(T value) => new(Resources, value, IsKnown, IsSecret);

    internal static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second) =>
        ReferenceEquals(first, second) || second.IsEmpty ? first : first.IsEmpty ? second : first.Union(second);
}
