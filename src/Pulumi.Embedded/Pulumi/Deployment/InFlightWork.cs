namespace Pulumi;

/// <summary>
/// The work a program has started and not awaited: registrations, outputs, messages. A constructor returns at once, so the program is over only
/// when all of this is.
/// </summary>
internal sealed class InFlightWork : IOutputTracker
{
    private readonly Lock _gate = new();
    private int _running;
    private List<Exception>? _failures;
    private TaskCompletionSource? _change;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        if (task.IsCompleted)
        {
            Fail(task);
            return;
        }

        Interlocked.Increment(ref _running);
        task.ContinueWith(
            static (task, work) => ((InFlightWork)work!).Finish(task),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs or something has failed. Answers the failures since the last time; none means idle.</summary>
    internal async Task<IReadOnlyList<Exception>> WaitAsync()
    {
        while (true)
        {
            Task change;
            lock (_gate)
            {
                if (_failures is { } failures)
                {
                    _failures = null;
                    return failures;
                }

                if (Volatile.Read(ref _running) == 0)
                    return [];
                _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                change = _change.Task;
            }

            await change.ConfigureAwait(false);
        }
    }

    private void Finish(Task task)
    {
        if (!task.IsCompletedSuccessfully)
            Fail(task);
        if (Interlocked.Decrement(ref _running) > 0)
            return;
        lock (_gate)
            _change?.TrySetResult();
    }

    private void Fail(Task task)
    {
        var exceptions = task.Exception is { } failure ? failure.Flatten().InnerExceptions : [new TaskCanceledException(task)];
        lock (_gate)
        {
            (_failures ??= []).AddRange(exceptions);
            _change?.TrySetResult();
        }
    }
}
