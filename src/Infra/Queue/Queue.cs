using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Sns = Pulumi.Aws.Sns;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>
/// An SQS queue with a dead-letter queue: encrypted, reached over TLS only, and closed to all but this account and the senders that are named.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/queue.md</c>.</remarks>
public sealed partial class Queue : InfraComponent, ILinkable, IMonitored
{
    private const string TypeToken = "infra:queue:Queue";

    private readonly EncryptionKey? _key;

    /// <summary>Creates a queue.</summary>
    /// <param name="name">The queue's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="QueueDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Queue(string name, QueueArgs? args = null, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args ??= new(), options)
    {
        var defaults = QueueDefaults.For(Tier);
        var resources = new QueueResources(Context, args, defaults);
        foreach (var subscription in args.Subscriptions)
        {
            Subscribe(args, subscription, resources);
        }

        _key = args.EncryptionKey;
        IsFifo = args.Fifo is not null;
        VisibilityTimeout = resources.VisibilityTimeout;
        // What sends, or is told to send, waits for the policy.
        Arn = Output.Tuple(resources.Queue.Arn, resources.Policy.Urn).Apply(known => known.Item1);
        Url = resources.Queue.Url;
        QueueName = resources.Queue.Name;
        DeadLetterArn = resources.DeadLetters.Arn;
        DeadLetterUrl = resources.DeadLetters.Url;
        DeadLetterQueueName = resources.DeadLetters.Name;
        Signals = QueueAlarms.Watch(args.AcceptableDelay ?? defaults.AcceptableDelay, QueueName, DeadLetterQueueName);
        PublishAll();
    }

    // Nothing is created: the queue is looked up.
    private Queue(string name, ExistingQueueArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        var found = Sqs.GetQueue.Invoke(new() { Name = args.QueueName }, Children.Invoke);
        _key = args.EncryptionKey;
        IsFifo = args.IsFifo;
        VisibilityTimeout = args.VisibilityTimeout ?? ExistingQueueArgs.UsualVisibilityTimeout;
        Arn = found.Apply(known => known.Arn);
        Url = found.Apply(known => known.Url);
        QueueName = args.QueueName.ToOutput();
        DeadLetterArn = DeadLetterUrl = DeadLetterQueueName = Output.Create("");
        if (args.DeadLetterQueueName is { } deadLetters)
        {
            var failed = Sqs.GetQueue.Invoke(new() { Name = deadLetters }, Children.Invoke);
            (DeadLetterArn, DeadLetterUrl, DeadLetterQueueName) = (failed.Apply(known => known.Arn), failed.Apply(known => known.Url), deadLetters.ToOutput());
        }

        // Whoever manages the queue watches it.
        Signals = [];
        PublishAll();
    }

    /// <summary>A queue that something else manages, to send to or to take from. Creates nothing.</summary>
    /// <param name="name">The queue's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="args">Which queue.</param>
    /// <param name="options">Pulumi's options, such as a provider.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static Queue FromExisting(string name, ExistingQueueArgs args, ComponentResourceOptions? options = null) => new(name, args, options);

    /// <summary>The queue's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The queue's URL, by which code addresses it.</summary>
    public Output<string> Url { get; }

    /// <summary>The queue's name, as CloudWatch's metrics have it.</summary>
    public Output<string> QueueName { get; }

    /// <summary>The ARN of the queue with messages that failed. Empty for an existing queue that did not say.</summary>
    public Output<string> DeadLetterArn { get; }

    /// <summary>The URL of the queue with messages that failed. Empty for an existing queue that did not say.</summary>
    public Output<string> DeadLetterUrl { get; }

    /// <summary>The name of the queue with messages that failed. Empty for an existing queue that did not say.</summary>
    public Output<string> DeadLetterQueueName { get; }

    /// <summary>True when the queue keeps the order of messages.</summary>
    public bool IsFifo { get; }

    /// <summary>How long a message that was taken stays hidden from other consumers.</summary>
    public TimeSpan VisibilityTimeout { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["arn"] = Arn,
        ["url"] = Url,
        ["queueName"] = QueueName,
        ["deadLetterArn"] = DeadLetterArn,
        ["deadLetterUrl"] = DeadLetterUrl,
    });

    private void Subscribe(QueueArgs args, TopicSubscription subscription, QueueResources resources) => Children.Create(
        $"from-{subscription.Topic.Name}",
        _ =>
        {
            var child = new Sns.TopicSubscriptionArgs
            {
                Topic = subscription.Topic.Arn,
                Protocol = "sqs",
                Endpoint = resources.Queue.Arn,
                RawMessageDelivery = !subscription.KeepEnvelope,
                RedrivePolicy = resources.DeadLetters.Arn.Apply(arn => JsonSerializer.Serialize(
                    new SortedDictionary<string, string>(StringComparer.Ordinal) { ["deadLetterTargetArn"] = arn })),
            };
            if (subscription.Filter is { } filter)
            {
                child.FilterPolicy = filter;
                child.FilterPolicyScope = subscription.FilterBody ? "MessageBody" : "MessageAttributes";
            }

            return child;
        },
        (name, childArgs, options) => new Sns.TopicSubscription(name, childArgs, options),
        args.Customize.Subscription,
        // A message that is published before the policies are there would be refused by both queues, and lost.
        new CustomResourceOptions { DependsOn = { resources.Policy, resources.DeadLetterPolicy } });
}
