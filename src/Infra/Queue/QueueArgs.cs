namespace Infra;

/// <summary>What a <see cref="Queue"/> can be told. Defaults by tier: see <see cref="QueueDefaults"/>.</summary>
public sealed partial class QueueArgs : ComponentArgs
{
    /// <summary>
    /// Set for a queue that keeps the order of messages and hands each over once; its dead-letter queue then does, too. Cannot be changed later: AWS
    /// would make another queue. Default: null, a standard queue.
    /// </summary>
    public FifoOptions? Fifo { get; set; }

    /// <summary>
    /// How long a message that was taken stays hidden from other consumers: 0 to 43,200 s (12 h). Longer than handling a batch takes; for a function,
    /// at least six times its timeout. Default: <see cref="QueueDefaults.VisibilityTimeout"/>.
    /// </summary>
    public TimeSpan? VisibilityTimeout { get; set; }

    /// <summary>
    /// How long a message waits for a consumer before it is lost: 60 s to less than 14 days, so that a message that fails at last still has time in the
    /// dead-letter queue. Default: <see cref="QueueDefaults.Retention"/>.
    /// </summary>
    public TimeSpan? Retention { get; set; }

    /// <summary>How long a new message stays hidden: 0 to 900 s. Default: 0.</summary>
    public TimeSpan? Delay { get; set; }

    /// <summary>The largest message with its attributes, in KiB: 1 to 1024. Default: <see cref="QueueDefaults.MaxMessageKiB"/>.</summary>
    public int? MaxMessageKiB { get; set; }

    /// <summary>
    /// How often a message is handed out until it goes to the dead-letter queue: 1 to 1000. With less than 5, a deployment or a throttled function
    /// already makes dead letters. Default: <see cref="QueueDefaults.MaxReceiveCount"/>.
    /// </summary>
    public int? MaxReceiveCount { get; set; }

    /// <summary>How long a message may wait before it is an alarm: 60 s to the retention. Default: <see cref="QueueDefaults.AcceptableDelay"/>.</summary>
    public TimeSpan? AcceptableDelay { get; set; }

    /// <summary>The key that encrypts messages. Default: a key of SQS, free and without limits (SSE-SQS).</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>The topics whose messages the queue gets: <c>{ orders }</c> for all, <c>{ orders.Where("type", "placed") }</c> for some. Default: none.</summary>
    public ICollection<TopicSubscription> Subscriptions { get; set; } = new List<TopicSubscription>();

    /// <summary>
    /// What sends by itself: events (<see cref="QueueProducer.Events"/>), new objects of a bucket (<see cref="QueueProducer.NewObjects"/>), AWS services.
    /// Default: none.
    /// </summary>
    public ICollection<QueueProducer> Producers { get; set; } = new List<QueueProducer>();

    /// <summary>
    /// Further statements of the queue's policy, such as one for another account; a statement without resources is about the queue. Default: none.
    /// </summary>
    public ICollection<PolicyStatement> PolicyStatements { get; set; } = new List<PolicyStatement>();

    /// <summary>Changes to single children. Default: none.</summary>
    public QueueCustomize Customize { get; set; } = new();
}
