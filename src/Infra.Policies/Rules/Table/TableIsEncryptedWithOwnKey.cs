namespace Infra.Policies.Rules;

/// <summary>Tables are encrypted with a key of the account.</summary>
public sealed class TableIsEncryptedWithOwnKey : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-151",
        Slug = "dynamodb-encrypted-cmk",
        Title = "Tables are encrypted with a key of the account",
        Pillars = [Pillar.Security],
        Severity = Severity.Low,
        Why = "DynamoDB encrypts with a key of its own when nobody chooses one: it shows in no audit log, and nobody can withdraw it.",
        Fix = "Set serverSideEncryption.enabled to true and its kmsKeyArn to a key, and kmsKeyArn of each replica to a key in "
            + "its region.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SC-28")],
        Links = ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html"],
        Anchors = ["checkov CKV_AWS_119", "awsguard dynamodb-table-encryption-enabled", "trivy AWS-0025"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Table, AwsTypes.TableReplica];

    /// <inheritdoc/>
    public override string Good => """
        aws:kms/key:Key orders-key: {}
        aws:dynamodb/table:Table orders:
          serverSideEncryption: { enabled: true, kmsKeyArn: "${orders-key.arn}" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:dynamodb/table:Table orders:
          serverSideEncryption: { enabled: true }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (AwsTypes.TableReplica.Matches(resource.View.Type))
        {
            resource.Require(resource["kmsKeyArn"].IsSet(), "The replica is encrypted with a key of AWS.");
            return;
        }

        var encryption = resource["serverSideEncryption"];
        resource.Require(encryption["enabled"].IsTrue() & encryption["kmsKeyArn"].IsSet(), "The table is encrypted with a key of AWS.");
        foreach (var replica in resource["replicas"].Items)
        {
            resource.Require(replica["kmsKeyArn"].IsSet(), "A replica is encrypted with a key of AWS.");
        }
    }
}
