namespace Infra;

/// <content>What a workload gets that sends to the queue or takes from it.</content>
public sealed partial class Queue
{
    // Metadata without messages, which clients ask for: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
    private static readonly string[] Describe = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"];
    private static readonly string[] Consume = ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage"];
    private static readonly string[] Send = ["sqs:SendMessage"];

    /// <summary>Put messages in. The queue's URL is in <c>Queues__OrderEvents__Url</c> for a queue named <c>order-events</c>.</summary>
    public Link SendOnly() => CreateLink(LinkAccess.SendOnly, Send, _key?.EncryptThrough("sqs"));

    /// <summary>Take messages out. A worker with this link is scaled by the queue's backlog; a function gets the queue's messages.</summary>
    public Link ConsumeOnly() => CreateLink(LinkAccess.ConsumeOnly, Consume, _key?.DecryptThrough("sqs"), new LinkQueue(QueueName, Arn, VisibilityTimeout));

    /// <summary>Put messages in and take them out.</summary>
    public Link ReadWrite() => CreateLink(LinkAccess.ReadWrite, [.. Consume, .. Send], _key?.EncryptThrough("sqs"));

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    private Link CreateLink(LinkAccess access, string[] actions, PolicyStatement? useKey, LinkQueue? queue = null) => new(this, access)
    {
        Permissions =
        [
            new PolicyStatement("UseQueue", [.. actions.Concat(Describe).Order(StringComparer.Ordinal)]) { Resources = { Arn } },
            .. useKey is null ? [] : (PolicyStatement[])[useKey],
        ],
        Environment = Link.None.Add(LinkVariable.Create("Queues", Name, "Url"), Url),
        AwsServices = ["sqs"],
        Queue = queue,
    };
}
