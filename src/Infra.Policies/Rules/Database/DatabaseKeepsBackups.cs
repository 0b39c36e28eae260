namespace Infra.Policies.Rules;

/// <summary>Automatic backups of databases are kept long enough.</summary>
public sealed class DatabaseKeepsBackups : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Days = Parameter.WholeByTier(
        "minimumDays", new(1, 7, 14), minimum: 0, maximum: 35, "Days that automatic backups are kept at least.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-123",
        Slug = "rds-backup-retention",
        Title = "Databases keep automatic backups long enough",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A fault that nobody notices for longer than backups are kept cannot be undone; an instance that says nothing "
            + "keeps none at all.",
        Fix = "Use the Infra Database component, which keeps them by tier; on a raw instance or cluster set backupRetentionPeriod.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.11"), Nist("CP-9"), Pci("10.3.3")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html"],
        Anchors = ["cdk-nag RDS13", "checkov CKV_AWS_133", "awsguard rds-instance-backup-enabled", "trivy AWS-0077"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Days];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          backupRetentionPeriod: 14
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          backupRetentionPeriod: 1
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // What a replica holds is in the backups of its source.
        var replica = DatabaseRoles.IsReplica(resource);
        if (replica.IsYes)
        {
            return;
        }

        var days = resource["backupRetentionPeriod"].Or(AwsTypes.DatabaseInstance.Matches(resource.View.Type) ? 0 : 1);
        resource.Require(days.AtLeast(resource.Get(Days)) | replica, "Backups are kept for too few days.");
    }
}
