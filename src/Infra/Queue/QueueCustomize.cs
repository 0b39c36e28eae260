using CloudWatch = Pulumi.Aws.CloudWatch;
using Sns = Pulumi.Aws.Sns;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The children of a <see cref="Queue"/> that a caller may change.</summary>
public sealed class QueueCustomize
{
    /// <summary>The queue.</summary>
    public Customization<Sqs.QueueArgs>? Queue { get; set; }

    /// <summary>The queue's policy.</summary>
    public Customization<Sqs.QueuePolicyArgs>? Policy { get; set; }

    /// <summary>The dead-letter queue.</summary>
    public Customization<Sqs.QueueArgs>? DeadLetterQueue { get; set; }

    /// <summary>The dead-letter queue's policy.</summary>
    public Customization<Sqs.QueuePolicyArgs>? DeadLetterPolicy { get; set; }

    /// <summary>Every rule of EventBridge that the queue makes.</summary>
    public Customization<CloudWatch.EventRuleArgs>? EventRule { get; set; }

    /// <summary>Every subscription.</summary>
    public Customization<Sns.TopicSubscriptionArgs>? Subscription { get; set; }
}
