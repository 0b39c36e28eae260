using Infra.Preview.Engine;

namespace Infra.Preview.Running.Hangs;

/// <summary>
/// Tells a program that nothing can wake any more from one that only takes its time. A hang is silence towards the engine for
/// <see cref="Silence"/> during which, at every look, no call was in flight, no function of the program ran for the engine, no pool thread
/// was busy, no work was queued, no timer ran beside those there were before the program started, and next to no processor time was used. A program that computes, sleeps,
/// waits for a delay, a request or a process of its own has at least one of these.
/// </summary>
public sealed class HangDetector
{
    /// <summary>How long nothing at all must happen: 5 seconds.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    // The server's own heartbeat and this detector take less than this share of the time.
    private const double IdleShare = 0.05;

    private readonly TimeProvider _time;
    private readonly ProgramLoad _before;
    private long? _quietSince;
    private ProgramLoad _atQuiet;

    /// <summary>Starts to watch.</summary>
    /// <param name="before">The load before the program started, the detector's own thread and timers included.</param>
    /// <param name="time">The clock.</param>
    public HangDetector(ProgramLoad before, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(before);
        (_before, _atQuiet, _time) = (before, before, time);
    }

    /// <summary>Takes one look; true when the program hangs.</summary>
    public bool Look(EngineActivity activity, ProgramLoad load)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(load);
        var now = _time.GetTimestamp();
        if (_quietSince is not { } since || !IsQuiet(activity, load) || !IsIdle(load, _time.GetElapsedTime(since, now)))
        {
            (_quietSince, _atQuiet) = (now, load);
            return false;
        }

        return _time.GetElapsedTime(since, now) >= Silence && activity.IsIdleFor(Silence);
    }

    private bool IsQuiet(EngineActivity activity, ProgramLoad load) =>
        activity is { IsFinished: false, CallsInFlight: 0 }
        && activity.RunningCallbacks.Count == 0
        && load.BusyThreads <= _before.BusyThreads
        && load.QueuedWork == 0
        && load.Timers <= _before.Timers;

    private bool IsIdle(ProgramLoad load, TimeSpan elapsed) => load.ProcessorTime - _atQuiet.ProcessorTime <= (elapsed * IdleShare) + TimeSpan.FromMilliseconds(100);
}
