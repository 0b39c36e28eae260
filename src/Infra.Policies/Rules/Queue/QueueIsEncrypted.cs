namespace Infra.Policies.Rules;

/// <summary>Queues and topics encrypt messages.</summary>
public sealed class QueueIsEncrypted : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-300",
        Slug = "queue-encrypted",
        Title = "Queues and topics encrypt messages",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Messages wait on disks of AWS, often with personal data in them. With encryption, who may use the key decides "
            + "who can read them.",
        Fix = "Set kmsMasterKeyId of the topic, such as alias/aws/sns or a key of your own. Queues encrypt by default: leave "
            + "sqsManagedSseEnabled out or set it to true, or set kmsMasterKeyId.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("SQS.1"), Nist("SC-28")],
        Links =
        [
            "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
            "https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html",
        ],
        Anchors = ["cdk-nag SQS2", "checkov CKV_AWS_26", "checkov CKV_AWS_27", "trivy AWS-0095", "trivy AWS-0096"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Queue, AwsTypes.Topic];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders: {}
        aws:sns/topic:Topic orders-events:
          kmsMasterKeyId: alias/aws/sns
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queue:Queue orders:
          sqsManagedSseEnabled: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var key = resource["kmsMasterKeyId"].IsSet();
        var encrypted = AwsTypes.Topic.Matches(resource.View.Type) ? key : key | resource["sqsManagedSseEnabled"].Or(true).IsTrue();
        resource.Require(encrypted, "Messages are not encrypted.");
    }
}
