using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Looks at a running program several times a second: draws its progress, and ends it when it hangs.</summary>
internal sealed class RunWatch(PreviewEngine engine, ProgressLine progress, PendingResources pending, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // A log without a terminal gets a line now and then, so that nobody takes a long program for a dead one.
    private static readonly TimeSpan StatusInterval = TimeSpan.FromSeconds(30);

    // Quick programs are done before a person could read a progress line.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _lastStatus;
    private bool _wasSuspicious;
    private (DateTimeOffset Activity, int Count) _connections;

    /// <summary>Runs until the program ends or hangs.</summary>
    /// <param name="run">The program.</param>
    /// <param name="interrupted">Ends the watch, not the program.</param>
    /// <returns>What the program hangs on, or null when it ended.</returns>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public async Task<Problem?> WatchAsync(Func<Task> run, CancellationToken interrupted)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var detector = await Task.Run(() => new HangDetector(ProgramLoad.Measure(), time), interrupted);
        var program = run();
        while (true)
        {
            var tick = timer.WaitForNextTickAsync(interrupted).AsTask();
            if (await Task.WhenAny(program, tick) == program)
            {
                return null;
            }

            await tick;
            if (Look(detector) is { } hang)
            {
                return hang;
            }
        }
    }

    private Problem? Look(HangDetector detector)
    {
        var activity = engine.Activity();
        var verdict = detector.Look(activity, ProgramLoad.Measure(withHandles: activity.Idle >= Patience).Without(Connections(activity)));
        if (verdict == HangVerdict.Hanging)
        {
            return HangProblem.Describe(activity, pending.All);
        }

        var elapsed = time.GetElapsedTime(_start);
        if (elapsed >= Patience)
        {
            progress.Draw(activity.ResourceCount, activity.LastResource is { } urn ? ResourceUrn.Name(urn) : null);
        }

        var isStatusDue = activity.Idle >= StatusInterval && elapsed - _lastStatus >= StatusInterval;
        if (isStatusDue || (verdict == HangVerdict.Suspicious && !_wasSuspicious))
        {
            _wasSuspicious |= verdict == HangVerdict.Suspicious;
            _lastStatus = elapsed;
            progress.Announce(HangProblem.Status(activity, pending.All));
        }

        return null;
    }

    // Counted once in each pause: the connections change only with activity, and asking the system for them is not free.
    private int Connections(EngineActivity activity)
    {
        if (activity.Idle < Patience)
        {
            return 0;
        }

        if (_connections.Activity != activity.LastActivity)
        {
            _connections = (activity.LastActivity, EngineConnections.Count(engine.MonitorAddress) ?? 0);
        }

        return _connections.Count;
    }
}
