using System.Collections.Concurrent;
using Infra.Plans;

namespace Infra.Preview.Engine;

/// <summary>Counts the calls in flight and remembers when the last one came or went.</summary>
internal sealed class ActivityWatch(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, string> _callbacks = new();
    private long _lastTicks = time.GetUtcNow().UtcTicks;
    private long _nextCallback;
    private int _inFlight;
    private volatile bool _isFinished;

    public int CallsInFlight => Volatile.Read(ref _inFlight);

    public bool IsFinished => _isFinished;

    public DateTimeOffset LastActivity => new(Volatile.Read(ref _lastTicks), TimeSpan.Zero);

    public TimeSpan Idle => time.GetUtcNow() - LastActivity;

    public ValueList<string> RunningCallbacks => _callbacks.Values.ToSortedSet();

    public async Task<T> TrackAsync<T>(Func<Task<T>> answer)
    {
        Interlocked.Increment(ref _inFlight);
        Touch();
        try
        {
            return await answer();
        }
        finally
        {
            Touch();
            Interlocked.Decrement(ref _inFlight);
        }
    }

    public async Task<T> TrackCallbackAsync<T>(string what, Func<Task<T>> call)
    {
        var key = Interlocked.Increment(ref _nextCallback);
        _callbacks[key] = what;
        try
        {
            return await call();
        }
        finally
        {
            _callbacks.TryRemove(key, out _);
            Touch();
        }
    }

    public void Finish() => _isFinished = true;

    private void Touch() => Volatile.Write(ref _lastTicks, time.GetUtcNow().UtcTicks);
}
