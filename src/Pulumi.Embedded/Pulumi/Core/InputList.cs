using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list whose elements, or parts of it, may come later. It keeps the parts it was built from, so that adding is cheap and one secret
/// element does not taint its neighbours on the wire.
/// </summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    /// <summary>
    /// Each part is an Input&lt;T&gt; (one element) or an Output&lt;ImmutableArray&lt;Input&lt;T&gt;&gt;&gt; (a run of elements).
    /// </summary>
    private readonly List<object> _parts;

    private Output<ImmutableArray<Input<T>>>? _elements;
    private Output<ImmutableArray<T>>? _flattened;

    public InputList() => _parts = [];

    private InputList(List<object> parts) => _parts = parts;

    public void Add(params Input<T>[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Change();
        foreach (var input in inputs)
            _parts.Add(input ?? (Input<T>)default(T)!);
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Change();
        _parts.AddRange(inputs._parts);
    }

    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new InputList<T>([.. _parts, .. other._parts]);
    }

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.ConfigureAwait(false);
        if (!data.IsKnown || data.Value.IsDefault)
            yield break;
        foreach (var element in Elements().SettledValue)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList<T> is enumerated with await foreach: its elements may come later.");

    internal override Output<ImmutableArray<T>> AsOutput() => _flattened ??= Flatten(Elements());

    private protected override IOutput AsElementwiseOutput() => Elements();

    private void Change()
    {
        _elements = null;
        _flattened = null;
    }

    private Output<ImmutableArray<Input<T>>> Elements() => _elements ??= Gather();

    private Output<ImmutableArray<Input<T>>> Gather()
    {
        if (_parts is [Output<ImmutableArray<Input<T>>> only])
            return only;

        var parts = _parts.ToArray();
        var runs = new List<IOutput>();
        foreach (var part in parts)
        {
            if (part is IOutput run)
                runs.Add(run);
        }

        return Output.Join(runs, () => Concatenate(parts));
    }

    private static ImmutableArray<Input<T>> Concatenate(object[] parts)
    {
        var elements = ImmutableArray.CreateBuilder<Input<T>>(parts.Length);
        foreach (var part in parts)
        {
            if (part is Input<T> element)
                elements.Add(element);
            else if (((Output<ImmutableArray<Input<T>>>)part).SettledValue is { IsDefault: false } run)
                elements.AddRange(run);
        }

        return elements.DrainToImmutable();
    }

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements) =>
        elements.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(inputs));
}
