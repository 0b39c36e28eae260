namespace Infra.Preview.Running.Hangs;

/// <summary>What this process is busy with at one moment, beside the calls the engine sees.</summary>
/// <param name="BusyThreads">Pool threads that run or block in something; those that wait for a task are not among them.</param>
/// <param name="QueuedWork">Pieces of work that no thread has taken yet.</param>
/// <param name="Timers">Timers that will fire: delays, timeouts, periodic work.</param>
/// <param name="ProcessorTime">The processor time used so far.</param>
/// <param name="Handles">Sockets and child processes, or null where the system does not tell.</param>
public sealed record ProgramLoad(int BusyThreads, long QueuedWork, long Timers, TimeSpan ProcessorTime, ProcessHandles? Handles = null)
{
    /// <summary>Measures this process, without <see cref="Handles"/>, which take a moment to count.</summary>
    public static ProgramLoad Measure()
    {
        ThreadPool.GetMaxThreads(out var workers, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return new ProgramLoad(workers - available, ThreadPool.PendingWorkItemCount, Timer.ActiveCount, Environment.CpuUsage.TotalTime);
    }

    /// <summary>
    /// The load without what connections to the engine need: a timer in each client, and two sockets as both ends are in this process.
    /// </summary>
    internal ProgramLoad Without(int connections) => this with
    {
        Timers = Timers - connections,
        Handles = Handles is null ? null : Handles with { Sockets = Handles.Sockets - (2 * connections) },
    };
}
