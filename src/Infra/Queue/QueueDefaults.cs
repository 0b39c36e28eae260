namespace Infra;

/// <summary>The defaults of a <see cref="Queue"/> in one tier.</summary>
public sealed record QueueDefaults
{
    private QueueDefaults()
    {
    }

    /// <summary>How long a message that was taken stays hidden from other consumers.</summary>
    [DefaultSource(
        "Six times 30 s, which is what Lambda asks for a function that takes 30 s for its messages; a crashed worker's messages come back after three minutes.",
        "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html")]
    public TimeSpan VisibilityTimeout { get; private init; } = TimeSpan.FromSeconds(180);

    /// <summary>How long a message waits for a consumer before it is lost.</summary>
    [DefaultSource(
        "SQS's default: a consumer that fails on a Friday evening can be mended on Monday, and the dead-letter queue still has ten days.",
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html")]
    public TimeSpan Retention { get; private init; } = TimeSpan.FromDays(4);

    /// <summary>How long a message that failed is kept, counted from when it was first sent.</summary>
    [DefaultSource(
        "The longest that SQS offers.", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html")]
    public TimeSpan DeadLetterRetention { get; private init; } = TimeSpan.FromDays(14);

    /// <summary>How often a message is handed out until it counts as failed.</summary>
    [DefaultSource(
        "Enough to survive a deployment and a slow dependency; a message that fails five times fails for a reason of its own.",
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html")]
    public int MaxReceiveCount { get; private init; } = 5;

    /// <summary>How long a message may wait until somebody is told.</summary>
    [DefaultSource(
        "Longer than a message that fails five times takes to leave the queue, so that one bad message alone is no alarm.",
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html")]
    public TimeSpan AcceptableDelay { get; private init; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest message, in KiB.</summary>
    [DefaultSource(
        "What a topic delivers; more is the sign of a document that belongs into a bucket.",
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html")]
    public int MaxMessageKiB { get; private init; } = 256;

    /// <summary>How long a consumer that finds no message waits for one.</summary>
    [DefaultSource(
        "The longest: fewer empty answers, which cost as much as messages, and no message is overlooked.",
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html")]
    public TimeSpan ReceiveWait { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether Pulumi refuses to delete or replace the queue and its dead-letter queue.</summary>
    [DefaultSource("Messages that wait are data.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static QueueDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging => new(),
        Tier.Production => new() { Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
