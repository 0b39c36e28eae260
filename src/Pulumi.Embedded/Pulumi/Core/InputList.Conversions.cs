using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(T[] values) => FromValues(NotNull(values));

    public static implicit operator InputList<T>(List<T> values) => FromValues(NotNull(values));

    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? FromRun(Output.Create(values)) : FromValues(values);

    public static implicit operator InputList<T>(Input<T> value) => new([NotNull(value)]);

    public static implicit operator InputList<T>(Input<T>[] values) => FromInputs(NotNull(values));

    public static implicit operator InputList<T>(List<Input<T>> values) => FromInputs(NotNull(values));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) =>
        values.IsDefault ? FromRun(Output.Create(default(ImmutableArray<T>))) : FromInputs(values);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T>[] values) => FromOutputs(NotNull(values));

    public static implicit operator InputList<T>(List<Output<T>> values) => FromOutputs(NotNull(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault ? FromRun(Output.Create(default(ImmutableArray<T>))) : FromOutputs(values);

    public static implicit operator InputList<T>(Output<T[]> values) => FromRun(NotNull(values).Apply(ToArray));

    public static implicit operator InputList<T>(Output<List<T>> values) => FromRun(NotNull(values).Apply(ToArray));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => FromRun(NotNull(values).Apply(ToArray));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => FromRun(NotNull(values));

    private static TValue NotNull<TValue>(TValue values)
        where TValue : class
    {
        ArgumentNullException.ThrowIfNull(values);
        return values;
    }

    private static ImmutableArray<T> ToArray(IEnumerable<T> values) => values is null ? default : [.. values];

    private static InputList<T> FromValues(IEnumerable<T> values)
    {
        var list = new InputList<T>();
        foreach (var value in values)
            list._parts.Add((Input<T>)value);
        return list;
    }

    private static InputList<T> FromInputs(IEnumerable<Input<T>> values)
    {
        var list = new InputList<T>();
        foreach (var value in values)
            list._parts.Add(value ?? (Input<T>)default(T)!);
        return list;
    }

    private static InputList<T> FromOutputs(IEnumerable<Output<T>> values)
    {
        var list = new InputList<T>();
        foreach (var value in values)
            list._parts.Add((Input<T>)value);
        return list;
    }

    private static InputList<T> FromRun(Output<ImmutableArray<T>> values) => new([values.Apply(ToInputs)]);

    private static ImmutableArray<Input<T>> ToInputs(ImmutableArray<T> values)
    {
        if (values.IsDefault)
            return default;
        var inputs = ImmutableArray.CreateBuilder<Input<T>>(values.Length);
        foreach (var value in values)
            inputs.Add(value);
        return inputs.MoveToImmutable();
    }
}
