using System.Globalization;
using System.Text.Json;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The two queues of a <see cref="Queue"/> with their policies: the one that is used, and the one for what failed.</summary>
internal sealed class QueueResources
{
    private readonly ComponentContext _context;
    private readonly QueueArgs _args;
    private readonly QueueDefaults _defaults;

    public QueueResources(ComponentContext context, QueueArgs args, QueueDefaults defaults)
    {
        _context = context;
        _args = args;
        _defaults = defaults;
        DeadLetters = CreateDeadLetters();
        Queue = CreateQueue();
        AllowRedrive();
        var rules = args.Producers.Where(producer => producer.Pattern is not null).Select(producer => (Producer: producer, Rule: CreateRule(producer))).ToList();
        // Topics and the queue's own rules send to the dead-letter queue what they cannot send to the queue; others have dead-letter queues of their own.
        List<QueueProducer> own =
            [.. rules.Select(rule => rule.Producer.Of(rule.Rule.Arn)), .. args.Subscriptions.Select(subscription => QueueProducer.Topic(subscription.Topic))];
        var others = args.Producers.Where(producer => producer.Pattern is null);
        Policy = CreatePolicy("policy", Queue, [.. others, .. own], args.PolicyStatements, args.Customize.Policy);
        DeadLetterPolicy = CreatePolicy("dead-letters-policy", DeadLetters, own, [], args.Customize.DeadLetterPolicy);
        rules.ForEach(rule => SendEvents(rule.Producer, rule.Rule));
    }

    public Sqs.Queue Queue { get; }

    public Sqs.QueuePolicy Policy { get; }

    public Sqs.Queue DeadLetters { get; }

    public Sqs.QueuePolicy DeadLetterPolicy { get; }

    public TimeSpan VisibilityTimeout => _args.VisibilityTimeout ?? _defaults.VisibilityTimeout;

    private int MaxMessageBytes => (_args.MaxMessageKiB ?? _defaults.MaxMessageKiB) * 1024;

    private CustomResourceOptions Protected => new() { Protect = _defaults.Protect };

    private Sqs.Queue CreateDeadLetters() => _context.Children.Create(
        "dead-letters",
        tags => Secure(new Sqs.QueueArgs
        {
            MessageRetentionSeconds = Seconds(_defaults.DeadLetterRetention),
            MaxMessageSize = MaxMessageBytes,
            ReceiveWaitTimeSeconds = Seconds(_defaults.ReceiveWait),
            Tags = tags,
        }),
        (name, childArgs, options) => new Sqs.Queue(name, childArgs, options),
        _args.Customize.DeadLetterQueue,
        Protected);

    private Sqs.Queue CreateQueue() => _context.Children.Create(
        "queue",
        tags =>
        {
            var queue = Secure(new Sqs.QueueArgs
            {
                VisibilityTimeoutSeconds = Seconds(VisibilityTimeout),
                MessageRetentionSeconds = Seconds(_args.Retention ?? _defaults.Retention),
                DelaySeconds = Seconds(_args.Delay ?? TimeSpan.Zero),
                MaxMessageSize = MaxMessageBytes,
                ReceiveWaitTimeSeconds = Seconds(_defaults.ReceiveWait),
                RedrivePolicy = Json(DeadLetters.Arn, arn => new SortedDictionary<string, object>(StringComparer.Ordinal)
                {
                    ["deadLetterTargetArn"] = arn,
                    ["maxReceiveCount"] = _args.MaxReceiveCount ?? _defaults.MaxReceiveCount,
                }),
                Tags = tags,
            });
            if (_args.Fifo is { } fifo)
            {
                queue.ContentBasedDeduplication = fifo.ContentBasedDeduplication;
                queue.DeduplicationScope = fifo.HighThroughput ? "messageGroup" : "queue";
                queue.FifoThroughputLimit = fifo.HighThroughput ? "perMessageGroupId" : "perQueue";
            }

            return queue;
        },
        (name, childArgs, options) => new Sqs.Queue(name, childArgs, options),
        _args.Customize.Queue,
        Protected);

    // Without it, every queue of the account could put its failures here.
    private void AllowRedrive() => _context.Children.Create(
        "dead-letters-source",
        _ => new Sqs.RedriveAllowPolicyArgs
        {
            QueueUrl = DeadLetters.Url,
            RedriveAllowPolicyName = Json(Queue.Arn, arn => new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["redrivePermission"] = "byQueue",
                ["sourceQueueArns"] = new[] { arn },
            }),
        },
        (name, childArgs, options) => new Sqs.RedriveAllowPolicy(name, childArgs, options));

    // Roles of this account send and receive by their own policies. Nobody else is allowed, so nobody has to be refused.
    private Sqs.QueuePolicy CreatePolicy(
        string role, Sqs.Queue queue, List<QueueProducer> producers, ICollection<PolicyStatement> statements, Customization<Sqs.QueuePolicyArgs>? customize)
    {
        var document = new PolicyDocument().Add(PolicyStatement.RequireTls("sqs:*", queue.Arn));
        foreach (var (index, producer) in producers.Index())
        {
            var sid = string.Create(CultureInfo.InvariantCulture, $"Producer{index + 1}");
            document.Add(producer.ToStatement(sid, queue.Arn, _context.Deployed));
        }

        foreach (var statement in statements)
        {
            document.Add(statement.Or(queue.Arn));
        }

        return _context.Children.Create(
            role,
            _ => new Sqs.QueuePolicyArgs { QueueUrl = queue.Url, Policy = document.ToJson() },
            (name, childArgs, options) => new Sqs.QueuePolicy(name, childArgs, options),
            customize);
    }

    private CloudWatch.EventRule CreateRule(QueueProducer producer) => _context.Children.Create(
        $"rule-{producer.Name}",
        tags => new CloudWatch.EventRuleArgs
        {
            Name = _context.PhysicalName(NameRule.EventRule, producer.Name),
            Description = $"What {_context.Name} gets: {producer.Name}",
            EventPattern = producer.Pattern!,
            Tags = tags,
        },
        (name, args, options) => new CloudWatch.EventRule(name, args, options),
        _args.Customize.EventRule);

    private void SendEvents(QueueProducer producer, CloudWatch.EventRule rule) => _context.Children.Create(
        $"rule-{producer.Name}-target",
        _ => new CloudWatch.EventTargetArgs
        {
            Rule = rule.Name,
            Arn = Queue.Arn,
            DeadLetterConfig = new CloudWatch.Inputs.EventTargetDeadLetterConfigArgs { Arn = DeadLetters.Arn },
        },
        (name, args, options) => new CloudWatch.EventTarget(name, args, options),
        // An event before the policies are there would be refused by both queues, and lost.
        options: new CustomResourceOptions { DependsOn = { Policy, DeadLetterPolicy } });

    private Sqs.QueueArgs Secure(Sqs.QueueArgs queue)
    {
        if (_args.EncryptionKey is null)
        {
            queue.SqsManagedSseEnabled = true;
        }
        else
        {
            queue.KmsMasterKeyId = _args.EncryptionKey.Arn;
        }

        if (_args.Fifo is not null)
        {
            queue.FifoQueue = true;
        }

        return queue;
    }

    private static Output<string> Json(Output<string> arn, Func<string, object> build) => arn.Apply(text => JsonSerializer.Serialize(build(text)));

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
