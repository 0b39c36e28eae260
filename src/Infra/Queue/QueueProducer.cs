using System.Text.Json;
using Pulumi;

namespace Infra;

/// <summary>
/// Something of AWS that sends to a <see cref="Queue"/> by itself. Code that sends with a role is linked instead, and topics are subscribed to:
/// neither needs an entry.
/// </summary>
public sealed class QueueProducer
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
    private static readonly string[] ObjectSource = ["aws.s3"];
    private static readonly string[] ObjectCreated = ["Object Created"];

    private QueueProducer(string name, string service)
    {
        Name = name;
        Service = service;
    }

    /// <summary>Events of EventBridge's default bus. The queue makes the rule. Standard queues only.</summary>
    /// <param name="name">The rule's name within the queue: lower-case letters, digits and hyphens. Part of its identity.</param>
    /// <param name="pattern">Which events, as JSON: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html</param>
    public static QueueProducer Events(string name, Input<string> pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(pattern);
        return new(name, "events.amazonaws.com") { UserOfKey = KeyUser.EventBridge, Pattern = pattern };
    }

    /// <summary>New objects of a bucket that sends events (<c>Events = true</c>). The queue makes the rule. Standard queues only.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What the names of the objects begin with. Default: nothing, all objects.</param>
    public static QueueProducer NewObjects(Bucket bucket, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(bucket);
        return new($"new-in-{bucket.Name}", "events.amazonaws.com")
        {
            UserOfKey = KeyUser.EventBridge,
            Pattern = bucket.BucketName.Apply(name => NewObjectPattern(name, prefix)),
            Source = bucket,
        };
    }

    /// <summary>One rule of EventBridge that was made elsewhere and has the queue as its target.</summary>
    /// <param name="arn">The rule's ARN.</param>
    public static QueueProducer EventRule(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new("EventRule", "events.amazonaws.com") { UserOfKey = KeyUser.EventBridge, SourceArn = arn };
    }

    /// <summary>One bucket of this account that notifies the queue. Standard queues only.</summary>
    /// <param name="arn">The bucket's ARN.</param>
    public static QueueProducer Bucket(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new("Bucket", "s3.amazonaws.com") { UserOfKey = KeyUser.S3Notifications, SourceArn = arn };
    }

    /// <summary>Another service, for one of its resources. With a key of your own, the key's policy has to let the service use it.</summary>
    /// <param name="service">The service's principal, e.g. <c>backup.amazonaws.com</c>.</param>
    /// <param name="sourceArn">Which of the service's resources, as an ARN pattern.</param>
    public static QueueProducer Of(string service, Input<string> sourceArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(sourceArn);
        return new("Service", service) { SourceArn = sourceArn };
    }

    internal string Name { get; }

    internal string Service { get; }

    /// <summary>Which resource sends. Null for a rule that the queue makes.</summary>
    internal Input<string>? SourceArn { get; private init; }

    /// <summary>The events of a rule that the queue makes. Null for others.</summary>
    internal Input<string>? Pattern { get; private init; }

    /// <summary>The bucket whose events are meant, if it is one.</summary>
    internal Bucket? Source { get; private init; }

    /// <summary>What a key of the queue has to let in. Null when it is not known here.</summary>
    internal KeyUser? UserOfKey { get; private init; }

    internal bool IsBucket => UserOfKey == KeyUser.S3Notifications;

    internal static QueueProducer Topic(Topic topic) => new("Topic", "sns.amazonaws.com") { UserOfKey = KeyUser.Sns, SourceArn = topic.Arn };

    /// <summary>The same as a sender whose rule is there.</summary>
    internal QueueProducer Of(Output<string> ruleArn) => new(Name, Service) { UserOfKey = UserOfKey, SourceArn = ruleArn };

    internal PolicyStatement ToStatement(string sid, Input<string> queueArn, Deployed deployed)
    {
        var statement = new PolicyStatement(sid, "sqs:SendMessage")
        {
            Service = Service,
            Resources = { queueArn },
            Conditions = { new PolicyCondition("ArnLike", "aws:SourceArn", SourceArn!) },
        };
        if (IsBucket)
        {
            // A bucket's ARN has no account: after the bucket is gone, another account could take its name.
            statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", deployed.Account));
        }

        return statement;
    }

    private static string NewObjectPattern(string bucket, string prefix)
    {
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["bucket"] = new { name = new[] { bucket } } };
        if (prefix.Length > 0)
        {
            detail["object"] = new { key = new[] { new { prefix } } };
        }

        return JsonSerializer.Serialize(new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["source"] = ObjectSource,
            ["detail-type"] = ObjectCreated,
            ["detail"] = detail,
        });
    }
}
