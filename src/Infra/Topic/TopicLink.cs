namespace Infra;

/// <content>What a workload gets that publishes to the topic.</content>
public sealed partial class Topic
{
    /// <summary>Publish messages. The topic's ARN is in <c>Topics__OrderEvents__Arn</c> for a topic named <c>order-events</c>.</summary>
    public Link SendOnly() => new(this, LinkAccess.SendOnly)
    {
        Permissions =
        [
            new PolicyStatement("Publish", "sns:Publish") { Resources = { Arn } },
            .. EncryptionKey is null ? [] : (PolicyStatement[])[EncryptionKey.EncryptThrough("sns")],
        ],
        Environment = Link.None.Add(LinkVariable.Create("Topics", Name, "Arn"), Arn),
        AwsServices = ["sns"],
    };

    /// <inheritdoc />
    public Link ToLink() => SendOnly();
}
