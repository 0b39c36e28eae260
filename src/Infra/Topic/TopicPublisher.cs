using Pulumi;

namespace Infra;

/// <summary>
/// An AWS service that publishes to a <see cref="Topic"/> by itself. Code that publishes with a role is linked instead and needs no entry.
/// </summary>
public sealed class TopicPublisher
{
    private TopicPublisher(string name, string service)
    {
        Name = name;
        Service = service;
    }

    /// <summary>The alarms of this account and Region.</summary>
    public static TopicPublisher CloudWatchAlarms { get; } = new("CloudWatchAlarms", "cloudwatch.amazonaws.com") { UserOfKey = KeyUser.CloudWatchAlarms };

    /// <summary>
    /// Rules of EventBridge. AWS supports no condition here, so which rules is not limited: prefer <see cref="QueueProducer.EventRule"/>, which names the rule.
    /// </summary>
    public static TopicPublisher EventBridge { get; } = new("EventBridge", "events.amazonaws.com") { UserOfKey = KeyUser.EventBridge };

    /// <summary>One bucket of this account.</summary>
    /// <param name="arn">The bucket's ARN.</param>
    public static TopicPublisher Bucket(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new("Bucket", "s3.amazonaws.com") { UserOfKey = KeyUser.S3Notifications, SourceArn = arn };
    }

    /// <summary>
    /// Another service, for sources of this account. With a key of your own, the key's policy has to let the service use it.
    /// </summary>
    /// <param name="service">The service's principal, e.g. <c>ses.amazonaws.com</c>.</param>
    /// <param name="sourceArn">Which of the service's resources, as an ARN pattern.</param>
    public static TopicPublisher Of(string service, Input<string> sourceArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(sourceArn);
        return new("Service", service) { SourceArn = sourceArn };
    }

    internal string Name { get; }

    internal string Service { get; }

    internal Input<string>? SourceArn { get; init; }

    /// <summary>What a key of the topic has to let in. Null when it is not known here.</summary>
    internal KeyUser? UserOfKey { get; init; }

    internal PolicyStatement ToStatement(string sid, Input<string> topicArn, Deployed deployed)
    {
        var statement = new PolicyStatement(sid, "sns:Publish") { Service = Service, Resources = { topicArn } };
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html : no conditions for EventBridge.
        if (this != EventBridge)
        {
            statement.Conditions.Add(new PolicyCondition("StringEquals", "aws:SourceAccount", deployed.Account));
            statement.Conditions.Add(new PolicyCondition(
                "ArnLike", "aws:SourceArn", this == CloudWatchAlarms ? deployed.Arn("cloudwatch", "alarm:*") : SourceArn!));
        }

        return statement;
    }
}
