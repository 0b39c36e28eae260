namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// Joins outputs: unknown if any is unknown, secret if any is secret. <paramref name="read"/> computes the value from the parts'
    /// settled values and runs only when all are known. A null part or a failing read faults the result; nothing is thrown here.
    /// </summary>
    internal static Output<TResult> Join<TResult>(IReadOnlyList<IOutput> parts, Func<TResult> read)
    {
        try
        {
            return TryJoinTraits(parts, out var traits)
                ? new Output<TResult>(Compute(traits, read))
                : new Output<TResult>(Later(parts, read));
        }
        catch (Exception e)
        {
            return Output<TResult>.Faulted(e);
        }

        static async Task<OutputData<TResult>> Later(IReadOnlyList<IOutput> parts, Func<TResult> read) =>
            Compute(await JoinTraitsAsync(parts).ConfigureAwait(false), read);

        static OutputData<TResult> Compute(in OutputTraits traits, Func<TResult> read) =>
            traits.Around(traits.IsKnown ? read() : default!);
    }

    private static async Task<OutputTraits> JoinTraitsAsync(IReadOnlyList<IOutput> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            await parts[i].Settled.ConfigureAwait(false);
        return TryJoinTraits(parts, out var traits)
            ? traits
            : throw new InvalidOperationException("An awaited output has not settled.");
    }

    private static bool TryJoinTraits(IReadOnlyList<IOutput> parts, out OutputTraits joined)
    {
        joined = OutputTraits.Plain;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].TryGetTraits(out var traits))
                return false;
            joined = joined.Join(traits);
        }

        return true;
    }
}
