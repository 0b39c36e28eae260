using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Looks at a running program several times a second: draws its progress, and ends it when it hangs.</summary>
internal sealed class RunWatch(PreviewEngine engine, ProgressLine progress, PendingResources pending, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan OutsideInterval = TimeSpan.FromMilliseconds(500);

    // A log without a terminal gets a line now and then, so that nobody takes a long program for a dead one.
    private static readonly TimeSpan StatusInterval = TimeSpan.FromSeconds(30);

    // Quick programs are done before a person could read a progress line.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _lastStatus;
    private bool _wasSuspicious;
    private (long Measured, int Connections, ProcessHandles? Handles)? _outside;

    /// <summary>Runs until the program ends or hangs.</summary>
    /// <param name="run">The program.</param>
    /// <param name="interrupted">Ends the watch, not the program.</param>
    /// <returns>What the program hangs on, or null when it ended.</returns>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public async Task<Problem?> WatchAsync(Func<Task> run, CancellationToken interrupted)
    {
        using var ended = new ManualResetEventSlim();
        var hang = new TaskCompletionSource<Problem?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var detector = new HangDetector(ProgramLoad.Measure() with { Handles = ProcessHandles.Measure() }, time);
        var program = run();
        // A thread of its own, which is no pool thread and needs no timer: whoever looks for signs of life must not be one.
        var watcher = new Thread(() => Watch(detector, hang, ended)) { IsBackground = true, Name = "Infra.Preview watch" };
        watcher.Start();
        try
        {
            await Task.WhenAny(program, hang.Task).WaitAsync(interrupted);
            return hang.Task.IsCompleted ? await hang.Task : null;
        }
        finally
        {
            ended.Set();
            watcher.Join();
        }
    }

    private void Watch(HangDetector detector, TaskCompletionSource<Problem?> hang, ManualResetEventSlim ended)
    {
        try
        {
            while (!ended.Wait(Interval, CancellationToken.None))
            {
                if (Look(detector) is { } problem)
                {
                    hang.TrySetResult(problem);
                    return;
                }
            }
        }
#pragma warning disable CA1031 // It comes out where the watch is awaited.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            hang.TrySetException(fault);
        }
    }

    private Problem? Look(HangDetector detector)
    {
        var activity = engine.Activity();
        var verdict = detector.Look(activity, Measure(activity));
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

    // What goes on outside the process takes the system a moment to tell: it is asked only of a silent program, and not at every look, so that
    // looking does not keep the processor busy itself.
    private ProgramLoad Measure(EngineActivity activity)
    {
        if (activity.Idle < Patience)
        {
            _outside = null;
            return ProgramLoad.Measure();
        }

        var now = time.GetTimestamp();
        if (_outside is not { } outside || time.GetElapsedTime(outside.Measured, now) >= OutsideInterval)
        {
            outside = (now, EngineConnections.Count(engine.MonitorAddress) ?? 0, ProcessHandles.Measure());
            _outside = outside;
        }

        return (ProgramLoad.Measure() with { Handles = outside.Handles }).Without(outside.Connections);
    }
}
