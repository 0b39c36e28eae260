namespace Infra.Preview.Running.Hangs;

/// <summary>What this process is busy with at one moment, beside the calls the engine sees.</summary>
/// <param name="BusyThreads">Pool threads that run or block in something; those that wait for a task are not among them.</param>
/// <param name="QueuedWork">Pieces of work that no thread has taken yet.</param>
/// <param name="Timers">Timers that will fire: delays, timeouts, periodic work.</param>
/// <param name="ProcessorTime">The processor time used so far.</param>
public sealed record ProgramLoad(int BusyThreads, long QueuedWork, long Timers, TimeSpan ProcessorTime)
{
    /// <summary>Measures this process.</summary>
    public static ProgramLoad Measure()
    {
        ThreadPool.GetMaxThreads(out var workers, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return new ProgramLoad(workers - available, ThreadPool.PendingWorkItemCount, Timer.ActiveCount, Environment.CpuUsage.TotalTime);
    }
}
