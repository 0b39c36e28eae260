namespace Infra.Policies.Rules;

/// <summary>Database storage is encrypted.</summary>
public sealed class DatabaseIsEncrypted : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-120",
        Slug = "rds-encrypted",
        Title = "Database storage is encrypted",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Storage, backups and snapshots of an unencrypted database can be read by whoever gets hold of a copy, and encryption cannot be switched on later.",
        Fix = "Use the Infra Database component, which always encrypts; on a raw instance or cluster set storageEncrypted to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.3"), Fsbp("RDS.27"), Cis5("2.2.1"), Cis3("2.3.1"), Pci("3.5.1")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html"],
        Anchors = ["checkov CKV_AWS_16", "checkov CKV_AWS_96", "cdk-nag RDS2", "awsguard rds-storage-encrypted", "trivy AWS-0080"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          storageEncrypted: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          storageEncrypted: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // A replica in the same region takes the encryption of its source, which is judged itself.
        if (resource["replicateSourceDb"].IsSet().IsYes && resource["storageEncrypted"].IsMissing)
        {
            return;
        }

        resource.Require(resource["storageEncrypted"].IsTrue(), "The storage is not encrypted.");
    }
}
