namespace Pulumi;

public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _source = new();

    public DeferredOutput() => Output = new Output<T>(Follow(_source.Task));

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!_source.TrySetResult(output))
            throw new InvalidOperationException("This deferred output has already been resolved.");
    }

    private static async Task<OutputData<T>> Follow(Task<Output<T>> source)
    {
        var output = await source.ConfigureAwait(false);
        return await output.DataTask.ConfigureAwait(false);
    }
}
