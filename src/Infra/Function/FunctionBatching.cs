namespace Infra;

/// <summary>How a <see cref="Function"/> takes messages from the queues that it consumes.</summary>
public sealed class FunctionBatching
{
    /// <summary>The most messages of one call: 1 to 10000; more than 10 take a <see cref="Window"/>. Default: <see cref="FunctionDefaults.BatchSize"/>.</summary>
    public int? Size { get; set; }

    /// <summary>How long to wait for a fuller batch: 0 to 300 s. Standard queues only. Default: 0.</summary>
    public TimeSpan? Window { get; set; }

    /// <summary>
    /// How many calls each queue may make at the same time: 2 to 1000. Unlike <see cref="FunctionArgs.ReservedConcurrency"/>, messages wait in the queue
    /// instead of failing. Default: <see cref="FunctionDefaults.MaxConcurrency"/>.
    /// </summary>
    public int? MaxConcurrency { get; set; }
}
