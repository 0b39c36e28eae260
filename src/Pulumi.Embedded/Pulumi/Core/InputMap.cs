using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map whose values, or parts of it, may come later. It keeps the steps it was built from and runs them when the map is read; so a key
/// that was given two values shows up then, not at Add.
/// </summary>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private readonly List<InputMapStep<TValue>> _steps;

    private Output<ImmutableDictionary<string, Input<TValue>>>? _elements;
    private Output<ImmutableDictionary<string, TValue>>? _flattened;

    public InputMap() => _steps = [];

    private InputMap(List<InputMapStep<TValue>> steps) => _steps = steps;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        Append(new InputMapStep<TValue>(key, value ?? (Input<TValue>)default(TValue)!, null, Replaces: false));
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Append(new InputMapStep<TValue>(null, null, values.Elements(), Replaces: false));
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new InputMap<TValue>([.. first._steps, new InputMapStep<TValue>(null, null, second.Elements(), Replaces: true)]);
    }

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.ConfigureAwait(false);
        if (!data.IsKnown || data.Value is null)
            yield break;
        foreach (var (key, element) in Elements().SettledValue)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element.AsOutput().Apply(value => KeyValuePair.Create(key, value));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap<T> is enumerated with await foreach: its values may come later.");

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() => _flattened ??= Flatten(Elements());

    private protected override IOutput AsElementwiseOutput() => Elements();

    private void Append(InputMapStep<TValue> step)
    {
        _steps.Add(step);
        _elements = null;
        _flattened = null;
    }

    private Output<ImmutableDictionary<string, Input<TValue>>> Elements() => _elements ??= InputMapSteps.Run(_steps);

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> elements) =>
        elements.Apply(inputs => inputs is null ? Output.Create(default(ImmutableDictionary<string, TValue>)!) : Collect(inputs));

    private static Output<ImmutableDictionary<string, TValue>> Collect(ImmutableDictionary<string, Input<TValue>> inputs)
    {
        var outputs = new List<Output<TValue>>(inputs.Count);
        foreach (var (_, input) in inputs)
            outputs.Add(input.AsOutput());
        return Output.Join(outputs, () =>
        {
            var values = ImmutableDictionary.CreateBuilder<string, TValue>();
            foreach (var (key, input) in inputs)
                values.Add(key, input.AsOutput().SettledValue);
            return values.ToImmutable();
        });
    }
}
