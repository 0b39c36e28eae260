namespace Infra.Policies.Rules;

/// <summary>File systems are encrypted, regional and backed up.</summary>
public sealed class FileSystemIsEncryptedAndBackedUp : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-390",
        Slug = "efs-encrypted-regional",
        Title = "File systems are encrypted, regional and backed up",
        Pillars = [Pillar.Security, Pillar.Resilience],
        Severity = Severity.High,
        Why = "Encryption cannot be switched on later, a One Zone file system is lost with its zone, and files that someone "
            + "deletes are gone without a backup.",
        Fix = "Set encrypted to true and leave availabilityZoneName out; add a BackupPolicy with status ENABLED, or name the "
            + "file system in a backup Selection.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EFS.1"), Fsbp("EFS.2"), Cis5("2.3.1"), Cis3("2.4.1")],
        Links = ["https://docs.aws.amazon.com/efs/latest/ug/encryption.html", "https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html"],
        Anchors = ["cdk-nag EFS1", "checkov CKV_AWS_42", "awsguard efs-encrypted", "trivy AWS-0037"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.FileSystem];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.FileSystemBackupPolicy, AwsTypes.BackupSelection];

    /// <inheritdoc/>
    public override string Good => """
        aws:efs/fileSystem:FileSystem uploads:
          encrypted: true
        aws:efs/backupPolicy:BackupPolicy uploads-backups:
          fileSystemId: ${uploads.id}
          backupPolicy: { status: ENABLED }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:efs/fileSystem:FileSystem uploads:
          availabilityZoneName: eu-west-1a
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        resource.Require(resource["encrypted"].IsTrue(), "The file system is not encrypted.");
        if (resource.Tier == PlanTier.Production)
        {
            resource.Require(!resource["availabilityZoneName"].IsSet(), "The file system is in one zone.");
        }

        if (resource.Tier != PlanTier.Sandbox)
        {
            var isBackedUp = graph.AttachedTo(resource, AwsTypes.FileSystemBackupPolicy, "fileSystemId")
                .Any(static policy => policy["backupPolicy"]["status"].Is("ENABLED"));
            isBackedUp |= BackupSelections.Cover(resource, graph);
            resource.Require(isBackedUp.IsNo ? Truth.No : isBackedUp, "The file system is not backed up.");
        }
    }
}
