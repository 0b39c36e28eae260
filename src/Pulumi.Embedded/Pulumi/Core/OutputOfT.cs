using System.Runtime.ExceptionServices;

namespace Pulumi;

/// <summary>
/// A value that is there sooner or later, with what it depends on and whether it is known and secret.
/// Holds a settled value in place; a task exists only where somebody waits for one.
/// </summary>
public sealed partial class Output<T> : IOutput, IOutputCompletionSource
{
    /// <summary>
    /// Valid when <see cref="_state"/> is <see cref="OutputState.Settled"/>; before that only the resources of a pending output are set.
    /// </summary>
    private OutputData<T> _data;

    /// <summary>
    /// null: pending and unobserved. Otherwise OutputState.Settled, a Task, or the TaskCompletionSource made for the first observer.
    /// </summary>
    private object? _state;

    internal Output(in OutputData<T> data)
    {
        _data = data;
        _state = OutputState.Settled;
    }

    internal Output(Task<OutputData<T>> data)
    {
        if (data.IsCompletedSuccessfully)
        {
            _data = data.Result;
            _state = OutputState.Settled;
            return;
        }

        _state = data;
        OutputTracking.Track(data);
    }

    private Output(OutputTraits pending) => _data = new OutputData<T>(pending.Resources, default!, IsKnown: false, IsSecret: false);

    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>
    /// An output that is settled later through <see cref="IOutputCompletionSource"/> and depends on <paramref name="traits"/>' resources.
    /// </summary>
    internal static Output<T> CreatePending(OutputTraits traits) => new(traits);

    internal Task<OutputData<T>> DataTask
    {
        get
        {
            var state = Volatile.Read(ref _state);
            if (state is null)
            {
                var source = new TaskCompletionSource<OutputData<T>>();
                state = Interlocked.CompareExchange(ref _state, source, null) ?? source;
            }

            return state switch
            {
                TaskCompletionSource<OutputData<T>> source => source.Task,
                Task<OutputData<T>> task => task,
                _ => Task.FromResult(_data),
            };
        }
    }

    internal bool TryGetData(out OutputData<T> data)
    {
        var state = Volatile.Read(ref _state);
        if (ReferenceEquals(state, OutputState.Settled))
        {
            data = _data;
            return true;
        }

        if (state is Task<OutputData<T>> { IsCompletedSuccessfully: true } task)
        {
            data = task.Result;
            return true;
        }

        data = default;
        return false;
    }

    /// <summary>The value of an output that is known to have settled.</summary>
    internal T SettledValue => TryGetData(out var data)
        ? data.Value
        : throw new InvalidOperationException("The output has not settled yet.");

    public override string ToString() => OutputState.DescribeToString();

    bool IOutput.TryGetData(out OutputData<object?> data)
    {
        var settled = TryGetData(out var typed);
        data = settled ? typed.With<object?>(typed.Value) : default;
        return settled;
    }

    bool IOutput.TryGetTraits(out OutputTraits traits)
    {
        var settled = TryGetData(out var data);
        traits = settled ? data.Traits : default;
        return settled;
    }

    Task IOutput.Settled => DataTask;

    Type IOutputCompletionSource.TargetType => typeof(T);

    void IOutputCompletionSource.SetValue(OutputData<object?> d)
    {
        var value = d.Value is null ? default! : (T)d.Value;
        if (!TrySettle(new OutputData<T>(OutputTraits.Union(_data.Resources, d.Resources), value, d.IsKnown, d.IsSecret)))
            throw new InvalidOperationException("The output has already been settled.");
    }

    void IOutputCompletionSource.TrySetDefaultResult(bool isKnown) =>
        TrySettle(new OutputData<T>(_data.Resources, default!, isKnown, IsSecret: false));

    void IOutputCompletionSource.TrySetException(Exception e)
    {
        if (Volatile.Read(ref _state) is null)
        {
            var faulted = Task.FromException<OutputData<T>>(e);
            _ = faulted.Exception;
            if (Interlocked.CompareExchange(ref _state, faulted, null) is null)
                return;
        }

        if (_state is TaskCompletionSource<OutputData<T>> source && source.TrySetException(e))
            _ = source.Task.Exception;
    }

    /// <summary>A pending output has one owner that settles it, so two calls never race with each other, only with observers.</summary>
    internal bool TrySettle(in OutputData<T> data)
    {
        var state = Volatile.Read(ref _state);
        if (state is Task<OutputData<T>> || ReferenceEquals(state, OutputState.Settled))
            return false;
        if (state is null)
        {
            _data = data;
            state = Interlocked.CompareExchange(ref _state, OutputState.Settled, null);
            if (state is null)
                return true;
        }

        return state is TaskCompletionSource<OutputData<T>> source && Publish(source, data);
    }

    private bool Publish(TaskCompletionSource<OutputData<T>> source, in OutputData<T> data)
    {
        if (source.Task.IsCompleted)
            return false;
        _data = data;
        Volatile.Write(ref _state, OutputState.Settled);
        source.SetResult(data);
        return true;
    }

    internal static Output<T> Faulted(Exception exception)
    {
        return new Output<T>(Rethrow(ExceptionDispatchInfo.Capture(exception)));

        // An async method tells cancellation from failure as every awaiting caller expects.
        static async Task<OutputData<T>> Rethrow(ExceptionDispatchInfo failure)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            failure.Throw();
            return default;
        }
    }
}
