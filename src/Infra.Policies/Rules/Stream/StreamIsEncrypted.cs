namespace Infra.Policies.Rules;

/// <summary>Streams are encrypted at rest and in transit; Kafka clusters keep the logs of their brokers.</summary>
public sealed class StreamIsEncrypted : ResourcePolicy
{
    private static readonly string[] Sinks = ["cloudwatchLogs", "firehose", "s3"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-400",
        Slug = "stream-encrypted",
        Title = "Streams are encrypted, and brokers keep logs",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Records wait in a stream for days, where whoever gets hold of the storage or of the network reads them; without "
            + "logs of the brokers nobody can say who connected.",
        Fix = "On a raw Kinesis stream set encryptionType to KMS; on a raw MSK cluster leave encryptionInfo.encryptionInTransit "
            + "at TLS and inCluster, and switch on one of loggingInfo.brokerLogs.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("Kinesis.1"), Fsbp("MSK.1")],
        Links =
        [
            "https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html",
            "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
        ],
        Anchors =
        [
            "cdk-nag KDS1", "cdk-nag MSK2", "cdk-nag MSK6", "checkov CKV_AWS_43", "checkov CKV_AWS_80", "checkov CKV_AWS_81",
            "trivy AWS-0064", "trivy AWS-0073",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Stream, AwsTypes.KafkaCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:kinesis/stream:Stream clicks:
          encryptionType: KMS
          kmsKeyId: alias/aws/kinesis
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:kinesis/stream:Stream clicks:
          encryptionType: NONE
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (AwsTypes.Stream.Matches(resource.View.Type))
        {
            resource.Require(resource["encryptionType"].Is("KMS"), "Records are not encrypted.");
            return;
        }

        // MSK encrypts at rest whatever one says.
        var transit = resource["encryptionInfo"]["encryptionInTransit"];
        resource.Require(transit["clientBroker"].Or("TLS").Is("TLS"), "Clients may connect without TLS.");
        resource.Require(transit["inCluster"].Or(true).IsTrue(), "Brokers talk to each other in the clear.");

        var logs = resource["loggingInfo"]["brokerLogs"];
        var areKept = Truth.No;
        foreach (var sink in Sinks)
        {
            areKept |= logs[sink]["enabled"].IsTrue();
        }

        resource.Require(areKept.At(resource["loggingInfo"]), "The logs of the brokers are not kept.");
    }
}
