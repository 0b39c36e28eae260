using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Embedded.Tests;

/// <summary>Everything that can be observed of an output through the public API.</summary>
internal sealed record Probe<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies);

internal static class Probe
{
    internal static async Task<Probe<T>> Of<T>(Output<T> output) => new(
        await OutputUtilities.GetValueAsync(output),
        await OutputUtilities.GetIsKnownAsync(output),
        await Output.IsSecretAsync(output),
        await OutputUtilities.GetDependenciesAsync(output));

    internal static Task<Probe<T>> Of<T>(Input<T> input) => Of(input.ToOutput());

    internal static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    internal static Task<T> Value<T>(Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());

    internal static Output<T> Unknown<T>(T placeholder = default!) => OutputUtilities.CreateUnknown(placeholder);

    /// <summary>An output that settles only after the caller has gone on.</summary>
    internal static Output<T> Later<T>(T value) => Output.Create(Task.Run(async () =>
    {
        await Task.Yield();
        return value;
    }));
}
