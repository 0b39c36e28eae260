using System.Collections.Immutable;

namespace Pulumi;

/// <summary>One step of building an InputMap: a key with its value, or a whole map that adds to or replaces what is there.</summary>
internal sealed record InputMapStep<TValue>(
    string? Key, Input<TValue>? Value, Output<ImmutableDictionary<string, Input<TValue>>>? Range, bool Replaces);

/// <summary>Runs the steps that an InputMap was built from.</summary>
internal static class InputMapSteps
{
    internal static Output<ImmutableDictionary<string, Input<TValue>>> Run<TValue>(List<InputMapStep<TValue>> steps)
    {
        if (steps is [{ Range: { } only }])
            return only;

        var snapshot = steps.ToArray();
        var ranges = new List<IOutput>();
        foreach (var step in snapshot)
        {
            if (step.Range is not null)
                ranges.Add(step.Range);
        }

        return Output.Join(ranges, () => Gather(snapshot)).Apply(gathered =>
            gathered.Repeats.Count == 0
                ? Output.Create(gathered.Map)
                : new Output<ImmutableDictionary<string, Input<TValue>>>(CheckRepeatsAsync(gathered)));
    }

    private static Gathered<TValue> Gather<TValue>(InputMapStep<TValue>[] steps)
    {
        var map = ImmutableDictionary.CreateBuilder<string, Input<TValue>>();
        var repeats = new List<(string, Input<TValue>, Input<TValue>)>();
        foreach (var step in steps)
        {
            if (step.Range is not null)
                AddRange(map, step.Range.SettledValue, step.Replaces);
            else if (!map.TryGetValue(step.Key!, out var first))
                map.Add(step.Key!, step.Value!);
            else if (!ReferenceEquals(first, step.Value))
                repeats.Add((step.Key!, first, step.Value!));
        }

        return new Gathered<TValue>(map.ToImmutable(), repeats);
    }

    private static void AddRange<TValue>(
        ImmutableDictionary<string, Input<TValue>>.Builder map, ImmutableDictionary<string, Input<TValue>>? range, bool replaces)
    {
        if (range is null)
            return;
        foreach (var (key, value) in range)
        {
            if (!replaces && map.ContainsKey(key))
                throw Duplicate(key);
            map[key] = value;
        }
    }

    /// <summary>
    /// Giving a key the value it has already is allowed; values that are unknown are taken to be equal, for nobody can tell.
    /// </summary>
    private static async Task<OutputData<ImmutableDictionary<string, Input<TValue>>>> CheckRepeatsAsync<TValue>(Gathered<TValue> gathered)
    {
        foreach (var (key, first, second) in gathered.Repeats)
        {
            var one = await first.AsOutput().DataTask.ConfigureAwait(false);
            var other = await second.AsOutput().DataTask.ConfigureAwait(false);
            if (one.IsKnown && other.IsKnown && !EqualityComparer<TValue>.Default.Equals(one.Value, other.Value))
                throw Duplicate(key);
        }

        return OutputData.Known(gathered.Map);
    }

    private static ArgumentException Duplicate(string key) => new($"The map already has a value for the key '{key}'.");

    private sealed record Gathered<TValue>(
        ImmutableDictionary<string, Input<TValue>> Map, List<(string Key, Input<TValue> First, Input<TValue> Second)> Repeats);
}
