namespace Infra.Policies.Rules;

/// <summary>Messages that fail go to a dead-letter queue.</summary>
public sealed class QueueKeepsFailedMessages : StackPolicy
{
    private static readonly (ResourceType Type, string Property)[] Users =
    [
        (AwsTypes.Queue, "redrivePolicy.deadLetterTargetArn"),
        (AwsTypes.QueueRedrivePolicy, "redrivePolicy.deadLetterTargetArn"),
        (AwsTypes.TopicSubscription, "redrivePolicy.deadLetterTargetArn"),
        (AwsTypes.Function, "deadLetterConfig.targetArn"),
        (AwsTypes.FunctionEventInvokeConfig, "destinationConfig.onFailure.destination"),
        (AwsTypes.EventSourceMapping, "destinationConfig.onFailure.destinationArn"),
        (AwsTypes.EventBus, "deadLetterConfig.arn"),
        (AwsTypes.EventTarget, "deadLetterConfig.arn"),
        (AwsTypes.Schedule, "target.deadLetterConfig.arn"),
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-301",
        Slug = "queue-dlq",
        Title = "Messages that fail go to a dead-letter queue",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A message that cannot be handled comes back again and again and holds up the others, until it expires and "
            + "nobody knows that it existed.",
        Fix = "Set redrivePolicy of the queue, or add a RedrivePolicy, with deadLetterTargetArn of a second queue and "
            + "maxReceiveCount; subscriptions of topics take a redrivePolicy as well.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html"],
        Anchors = ["cdk-nag SQS3", "cdk-nag SNSRedrivePolicy"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Queue, AwsTypes.TopicSubscription];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
    [
        AwsTypes.QueueRedrivePolicy, AwsTypes.QueueRedriveAllowPolicy, AwsTypes.Function, AwsTypes.FunctionEventInvokeConfig,
        AwsTypes.EventSourceMapping, AwsTypes.EventBus, AwsTypes.EventTarget, AwsTypes.Schedule,
    ];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue failed: {}
        aws:sqs/queue:Queue orders:
          redrivePolicy: !json { deadLetterTargetArn: "${failed.arn}", maxReceiveCount: 5 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var keeps = Names(resource["redrivePolicy"]);
        if (AwsTypes.TopicSubscription.Matches(resource.View.Type))
        {
            var delivers = resource["protocol"].IsOneOf("sqs", "lambda", "http", "https", "firehose");
            if (!delivers.IsNo)
            {
                resource.Require(delivers.Implies(keeps), "Messages that cannot be delivered are lost.");
            }

            return;
        }

        var separate = graph.AttachedTo(resource, AwsTypes.QueueRedrivePolicy, "queueUrl").Any(static own => Names(own["redrivePolicy"]));
        if ((keeps | separate).IsYes)
        {
            resource.Require(Truth.Yes, "Messages that fail are not kept.");
        }
        else if (IsDeadLetterQueue(resource, graph) is { IsYes: false } dead)
        {
            resource.Require((keeps | separate | dead).At(resource["redrivePolicy"]), "Messages that fail are not kept.");
        }
    }

    private static Truth Names(Property policy) => policy.Json()["deadLetterTargetArn"].IsSet();

    private static Truth IsDeadLetterQueue(ResourceView queue, PlanGraph graph)
    {
        // A queue that says which queues may use it is one, even when those are in another stack.
        var any = queue["redriveAllowPolicy"].IsSet() | graph.AttachedTo(queue, AwsTypes.QueueRedriveAllowPolicy, "queueUrl").Exist();
        foreach (var (type, property) in Users)
        {
            any |= graph.AttachedTo(queue, type, property).Exist();
        }

        return any;
    }
}
