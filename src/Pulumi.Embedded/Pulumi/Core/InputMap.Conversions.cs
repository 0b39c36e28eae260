using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputMap<TValue>
{
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromValues(values);
    }

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromValues(values);
    }

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromOutput(values.Apply(ToInputs));
    }

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromOutput(values.Apply(ToInputs));
    }

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromOutput(values.Apply(ToInputs));
    }

    private static InputMap<TValue> FromValues(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var map = new InputMap<TValue>();
        foreach (var (key, value) in values)
            map._steps.Add(new InputMapStep<TValue>(key, value, null, Replaces: false));
        return map;
    }

    private static InputMap<TValue> FromOutput(Output<ImmutableDictionary<string, Input<TValue>>> values) =>
        new([new InputMapStep<TValue>(null, null, values, Replaces: false)]);

    private static ImmutableDictionary<string, Input<TValue>> ToInputs(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        if (values is null)
            return null!;
        var inputs = ImmutableDictionary.CreateBuilder<string, Input<TValue>>();
        foreach (var (key, value) in values)
            inputs.Add(key, value);
        return inputs.ToImmutable();
    }
}
