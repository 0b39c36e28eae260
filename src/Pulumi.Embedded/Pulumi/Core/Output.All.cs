using System.Collections.Immutable;

namespace Pulumi;

public static partial class Output
{
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var outputs = new List<Output<T>>(inputs.TryGetNonEnumeratedCount(out var count) ? count : 4);
        foreach (var input in inputs)
            outputs.Add(input?.AsOutput()!);
        return Gather(outputs);
    }

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return Gather([.. outputs]);
    }

    private static Output<ImmutableArray<T>> Gather<T>(List<Output<T>> outputs)
    {
        return Join(outputs, Read);

        ImmutableArray<T> Read()
        {
            var values = ImmutableArray.CreateBuilder<T>(outputs.Count);
            foreach (var output in outputs)
                values.Add(output.SettledValue);
            return values.MoveToImmutable();
        }
    }
}
