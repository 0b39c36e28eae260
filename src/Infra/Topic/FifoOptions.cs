namespace Infra;

/// <summary>Makes a <see cref="Queue"/> or <see cref="Topic"/> keep the order of messages of a group and hand each over once.</summary>
public sealed class FifoOptions
{
    /// <summary>
    /// True to tell repeated messages by their body: a message with the same body as one of the last five minutes is dropped. Otherwise each message
    /// has to carry a deduplication id. Default: false.
    /// </summary>
    public bool ContentBasedDeduplication { get; set; }

    /// <summary>
    /// True to count repetitions and throughput for each message group instead of the whole queue or topic: many times the messages a second, as
    /// long as there are many groups. Default: false.
    /// </summary>
    public bool HighThroughput { get; set; }
}
