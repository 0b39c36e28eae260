using System.Diagnostics;
using System.Globalization;
using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;

namespace Infra.Preview.Running;

/// <summary>
/// Waits for a process, tells of its progress, and gives up on one that takes longer than it may, or that hangs: it has been silent towards the engine
/// for a minute and used next to no processor time. Its timers and threads cannot be seen from here, hence the minute.
/// </summary>
internal sealed class ChildWatch(
    Process process, PreviewEngine engine, PendingResources pending, TimeProvider time, TimeSpan? limit, Action<int, string?> tell)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // Quick programs are done before a person could read a progress line.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private const double IdleShare = 0.02;

    private readonly long _start = time.GetTimestamp();
    private (long Since, TimeSpan ProcessorTime)? _quiet;

    /// <summary>Waits until the process ends.</summary>
    /// <returns>Why it did not, or null when it did.</returns>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public async Task<Problem?> WaitAsync(CancellationToken interrupted)
    {
        var ending = process.WaitForExitAsync(interrupted);
        while (await Task.WhenAny(ending, Task.Delay(Interval, interrupted)) != ending)
        {
            interrupted.ThrowIfCancellationRequested();
            if (Look() is { } problem)
            {
                return problem;
            }
        }

        await ending;
        return null;
    }

    private Problem? Look()
    {
        var activity = engine.Activity();
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed >= Patience)
        {
            tell(activity.ResourceCount, activity.LastResource is { } urn ? ResourceUrn.Name(urn) : null);
        }

        return limit is { } allowed && elapsed >= allowed ? TooLong(allowed) : IsHanging(activity) ? HangProblem.Describe(activity, pending.All, "and next to no processor time") : null;
    }

    private bool IsHanging(EngineActivity activity)
    {
        var processorTime = ProcessorTime();
        if (!activity.IsIdleFor(Patience) || activity.RunningCallbacks.Count > 0)
        {
            _quiet = null;
            return false;
        }

        var (since, before) = _quiet ??= (time.GetTimestamp(), processorTime);
        var quiet = time.GetElapsedTime(since);
        if (processorTime - before > (quiet * IdleShare) + Patience)
        {
            _quiet = null;
            return false;
        }

        return quiet >= HangDetector.BlindSilence;
    }

    private TimeSpan ProcessorTime()
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has just ended.
            return TimeSpan.Zero;
        }
    }

    private Problem TooLong(TimeSpan allowed)
    {
        var seconds = allowed.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        var waiting = pending.All;
        return new Problem(ExitCode.Failed, $"The program has not ended after {seconds} s and was stopped.")
        {
            Details = [.. waiting.Take(8).Select((name, i) => (i == 0 ? "waiting" : "", name))],
            Fix = ["Give it more time with --timeout, or look for what it waits for."],
        };
    }
}
