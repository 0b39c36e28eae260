using Pulumi;

namespace Infra;

/// <summary>
/// Something of AWS that sends to a <see cref="Queue"/> by itself. Code that sends with a role is linked instead, and topics are subscribed to:
/// neither needs an entry.
/// </summary>
public sealed class QueueProducer
{
    private QueueProducer(string name, string service, Input<string> sourceArn)
    {
        Name = name;
        Service = service;
        SourceArn = sourceArn;
    }

    /// <summary>One rule of EventBridge that has the queue as its target.</summary>
    /// <param name="arn">The rule's ARN.</param>
    public static QueueProducer EventRule(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new("EventRule", "events.amazonaws.com", arn) { UserOfKey = KeyUser.EventBridge };
    }

    /// <summary>One bucket of this account that notifies the queue. Standard queues only.</summary>
    /// <param name="arn">The bucket's ARN.</param>
    public static QueueProducer Bucket(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new("Bucket", "s3.amazonaws.com", arn) { UserOfKey = KeyUser.S3Notifications };
    }

    /// <summary>Another service, for one of its resources. With a key of your own, the key's policy has to let the service use it.</summary>
    /// <param name="service">The service's principal, e.g. <c>backup.amazonaws.com</c>.</param>
    /// <param name="sourceArn">Which of the service's resources, as an ARN pattern.</param>
    public static QueueProducer Of(string service, Input<string> sourceArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(sourceArn);
        return new("Service", service, sourceArn);
    }

    internal string Name { get; }

    internal string Service { get; }

    internal Input<string> SourceArn { get; }

    /// <summary>What a key of the queue has to let in. Null when it is not known here.</summary>
    internal KeyUser? UserOfKey { get; init; }

    internal bool IsBucket => UserOfKey == KeyUser.S3Notifications;

    internal static QueueProducer Topic(Topic topic) => new("Topic", "sns.amazonaws.com", topic.Arn) { UserOfKey = KeyUser.Sns };

    internal PolicyStatement ToStatement(string sid, Input<string> queueArn, Deployed deployed)
    {
        var statement = new PolicyStatement(sid, "sqs:SendMessage")
        {
            Service = Service,
            Resources = { queueArn },
            Conditions = { new PolicyCondition("ArnLike", "aws:SourceArn", SourceArn) },
        };
        if (IsBucket)
        {
            // A bucket's ARN has no account: after the bucket is gone, another account could take its name.
            statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", deployed.Account));
        }

        return statement;
    }
}
