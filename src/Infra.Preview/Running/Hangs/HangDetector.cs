using Infra.Preview.Engine;

namespace Infra.Preview.Running.Hangs;

/// <summary>
/// Tells a program that nothing can wake any more from one that only takes its time. A hang is silence towards the engine during which, at
/// every look, no call was in flight, no function of the program ran for the engine, no pool thread was busy and no work was queued; there
/// were no more timers, sockets and child processes than before the program started; and next to no processor time was used. A program that
/// computes, sleeps, or waits for a delay, a request or a process of its own has at least one of these.
/// </summary>
public sealed class HangDetector
{
    /// <summary>How long nothing at all must happen where sockets and child processes can be seen: 4 seconds.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    /// <summary>How long where they cannot, so that a program which waits for a process is not taken for one that hangs: 60 seconds.</summary>
    public static readonly TimeSpan BlindSilence = TimeSpan.FromSeconds(60);

    // The server's heartbeat, this detector and the compiler that works in the background after a start take less than this.
    private const double IdleShare = 0.15;
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(250);

    // The server's own work may make a pool thread busy for a moment: one look in a row may see it.
    private const int LoudLooks = 2;

    private readonly TimeProvider _time;
    private readonly ProgramLoad _before;
    private long? _quietSince;
    private ProgramLoad _atQuiet;
    private int _loudLooks;

    /// <summary>Starts to watch.</summary>
    /// <param name="before">The load before the program started.</param>
    /// <param name="time">The clock.</param>
    public HangDetector(ProgramLoad before, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(time);
        (_before, _atQuiet, _time) = (before, before, time);
    }

    /// <summary>Takes one look, on a thread that is not of the pool.</summary>
    /// <param name="activity">What the engine sees.</param>
    /// <param name="load">What the process is busy with; what the connections to the engine need is not counted in.</param>
    public HangVerdict Look(EngineActivity activity, ProgramLoad load)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(load);
        var now = _time.GetTimestamp();
        var isQuiet = IsQuiet(activity, load);
        _loudLooks = isQuiet ? 0 : _loudLooks + 1;
        if (_quietSince is not { } since || _loudLooks >= LoudLooks || !IsIdle(load, _time.GetElapsedTime(since, now)))
        {
            (_quietSince, _atQuiet) = (now, load);
            return HangVerdict.Running;
        }

        var quiet = _time.GetElapsedTime(since, now);
        if (!isQuiet || quiet < Silence || !activity.IsIdleFor(Silence))
        {
            return HangVerdict.Running;
        }

        return load.Handles is null && quiet < BlindSilence ? HangVerdict.Suspicious : HangVerdict.Hanging;
    }

    private bool IsQuiet(EngineActivity activity, ProgramLoad load) =>
        activity is { IsFinished: false, CallsInFlight: 0, RunningCallbacks.Count: 0 }
        && load.BusyThreads == 0
        && load.QueuedWork == 0
        && load.Timers <= _before.Timers
        && (load.Handles is not { } handles
            || _before.Handles is not { } before
            || (handles.Sockets <= before.Sockets && handles.Children <= before.Children));

    private bool IsIdle(ProgramLoad load, TimeSpan elapsed) => load.ProcessorTime - _atQuiet.ProcessorTime <= IdleTime + (elapsed * IdleShare);
}
