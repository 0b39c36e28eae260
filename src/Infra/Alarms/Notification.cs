using Pulumi;

namespace Infra;

/// <summary>Somebody or something that is told when an alarm changes its state.</summary>
public sealed class Notification
{
    private Notification(NotificationKind kind, string name, Input<string> target, SignalSeverity? only, string? region = null)
    {
        Kind = kind;
        Name = name;
        Target = target;
        Only = only;
        Region = region;
    }

    /// <summary>Tells the target from others of the same kind, and is part of its identity.</summary>
    public string Name { get; }

    /// <summary>The address, URL or ARN.</summary>
    public Input<string> Target { get; }

    /// <summary>The only severity that the target is told of. Null for both.</summary>
    public SignalSeverity? Only { get; }

    internal NotificationKind Kind { get; }

    /// <summary>The Region of an existing topic; null for the stack's.</summary>
    internal string? Region { get; }

    /// <summary>An e-mail. AWS first asks the address to confirm, with a link that holds for three days.</summary>
    /// <param name="address">The address; a group's is better than a person's.</param>
    /// <param name="only">The only severity to send. Default: both.</param>
    public static Notification Email(string address, SignalSeverity? only = null) => new(NotificationKind.Email, address, address, only);

    /// <summary>
    /// A call over HTTPS to a service that understands SNS and confirms by itself, such as PagerDuty, Opsgenie or Splunk On-Call.
    /// </summary>
    /// <param name="name">The service's name, e.g. <c>pagerduty</c>: lower-case letters, digits and hyphens.</param>
    /// <param name="url">The integration's URL. It holds a key, so take it from a secret of the configuration.</param>
    /// <param name="only">The only severity to send. Default: both.</param>
    public static Notification Webhook(string name, Input<string> url, SignalSeverity? only = null) => new(NotificationKind.Webhook, name, url, only);

    /// <summary>
    /// An SNS topic that exists, such as the one a platform team leads to its chat. Its policy, and that of its key, have to let CloudWatch
    /// publish; a topic encrypted with <c>alias/aws/sns</c> never gets an alarm.
    /// </summary>
    /// <param name="name">The topic's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="arn">The topic's ARN.</param>
    /// <param name="only">The only severity to send. Default: both.</param>
    /// <param name="region">The topic's Region, when it is not the stack's: CloudWatch notifies topics of the alarm's Region only.</param>
    public static Notification Topic(string name, Input<string> arn, SignalSeverity? only = null, string? region = null) =>
        new(NotificationKind.Topic, name, arn, only, region);

    internal bool Takes(SignalSeverity severity) => Only is null || Only == severity;
}

/// <summary>What a <see cref="Notification"/> is sent to.</summary>
internal enum NotificationKind
{
    Email,
    Webhook,
    Topic,
}
