using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output settles to. The value of an unknown output is a placeholder.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    internal OutputTraits Traits => new(Resources, IsKnown, IsSecret);

    /// <summary>The same traits around another value.</summary>
    internal OutputData<TResult> With<TResult>(TResult value) => new(Resources, value, IsKnown, IsSecret);

    internal OutputData<TResult> ToUnknown<TResult>() => new(Resources, default!, IsKnown: false, IsSecret);

    /// <summary>The value of an inner output that was computed from this one.</summary>
    internal OutputData<TResult> Then<TResult>(in OutputData<TResult> inner) =>
        new(OutputTraits.Union(Resources, inner.Resources), inner.Value, IsKnown && inner.IsKnown, IsSecret || inner.IsSecret);
}

internal static class OutputData
{
    internal static OutputData<T> Known<T>(T value) => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, IsSecret: false);

    internal static OutputData<T> Unknown<T>(T placeholder) =>
        new(ImmutableHashSet<Resource>.Empty, placeholder, IsKnown: false, IsSecret: false);
}
