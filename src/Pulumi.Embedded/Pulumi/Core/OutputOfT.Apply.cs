namespace Pulumi;

public sealed partial class Output<T>
{
    // Each overload answers at once when this output has settled: a chain over known data makes no task at all.

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        if (!TryGetData(out var settled))
            return new Output<TResult>(ApplyLater(DataTask, func));
        if (!settled.IsKnown)
            return new Output<TResult>(settled.ToUnknown<TResult>());
        try
        {
            return new Output<TResult>(settled.With(func(settled.Value)));
        }
        catch (Exception e)
        {
            return Output<TResult>.Faulted(e);
        }

        static async Task<OutputData<TResult>> ApplyLater(Task<OutputData<T>> task, Func<T, TResult> func)
        {
            var data = await task.ConfigureAwait(false);
            return data.IsKnown ? data.With(func(data.Value)) : data.ToUnknown<TResult>();
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        if (TryGetData(out var settled) && !settled.IsKnown)
            return new Output<TResult>(settled.ToUnknown<TResult>());
        return new Output<TResult>(ApplyAsync(this, func));

        static async Task<OutputData<TResult>> ApplyAsync(Output<T> output, Func<T, Task<TResult>> func)
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data.IsKnown ? data.With(await func(data.Value).ConfigureAwait(false)) : data.ToUnknown<TResult>();
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        if (!TryGetData(out var settled))
            return new Output<TResult>(ApplyLater(DataTask, func));
        if (!settled.IsKnown)
            return new Output<TResult>(settled.ToUnknown<TResult>());
        try
        {
            var inner = func(settled.Value);
            if (inner is null)
                return new Output<TResult>(settled.With<TResult>(default!));
            return inner.TryGetData(out var data)
                ? new Output<TResult>(settled.Then(data))
                : new Output<TResult>(Flatten(settled, inner));
        }
        catch (Exception e)
        {
            return Output<TResult>.Faulted(e);
        }

        static async Task<OutputData<TResult>> ApplyLater(Task<OutputData<T>> task, Func<T, Output<TResult>?> func)
        {
            var data = await task.ConfigureAwait(false);
            if (!data.IsKnown)
                return data.ToUnknown<TResult>();
            var inner = func(data.Value);
            return inner is null ? data.With<TResult>(default!) : await Flatten(data, inner).ConfigureAwait(false);
        }

        static async Task<OutputData<TResult>> Flatten(OutputData<T> outer, Output<TResult> inner) =>
            outer.Then(await inner.DataTask.ConfigureAwait(false));
    }

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        Output<TResult>? Unwrap(T value) => func(value)?.AsOutput();
        return Apply((Func<T, Output<TResult>?>)Unwrap);
    }

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        async Task<ValueTuple> Run(T value)
        {
            await func(value).ConfigureAwait(false);
            return default;
        }

        return Apply((Func<T, Task<ValueTuple>>)Run);
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        Output<TResult>? Untyped(T value) => func(value);
        return Apply((Func<T, Output<TResult>?>)Untyped);
    }
}
