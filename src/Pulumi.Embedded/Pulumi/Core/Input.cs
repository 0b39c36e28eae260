namespace Pulumi;

public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(Output<T> output) => _output = output;

    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    public static implicit operator Input<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Input<T>(value);
    }

    public static implicit operator Output<T>(Input<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.AsOutput();
    }

    /// <summary>The whole value; collections compute it from their elements.</summary>
    internal virtual Output<T> AsOutput() => _output!;

    private protected virtual IOutput AsElementwiseOutput() => AsOutput();

    IOutput IInput.ToOutput() => AsOutput();

    IOutput IInput.ToElementwiseOutput() => AsElementwiseOutput();
}
