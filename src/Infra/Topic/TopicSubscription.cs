namespace Infra;

/// <summary>Which messages of a <see cref="Topic"/> a <see cref="Queue"/> gets. A topic alone, as in <c>Subscriptions = { orders }</c>, gives all.</summary>
/// <param name="topic">The topic.</param>
public sealed class TopicSubscription(Topic topic)
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>
    /// The filter policy as SNS takes it: a JSON object with up to five keys, such as <c>{"type": ["placed", "cancelled"]}</c>. Null for all messages.
    /// A change can take 15 minutes to have effect.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html</remarks>
    public string? Filter { get; init; }

    /// <summary>True when <see cref="Filter"/> looks into the body, which then has to be JSON. Default: false, it looks at the message's attributes.</summary>
    public bool FilterBody { get; init; }

    /// <summary>
    /// True to put SNS's envelope (JSON with topic, time and signature) around messages in the queue. Default: false, the queue has the message as it was
    /// published, and its attributes.
    /// </summary>
    public bool KeepEnvelope { get; init; }

    /// <summary>All messages of a topic.</summary>
    public static implicit operator TopicSubscription(Topic topic) => new(topic);
}
