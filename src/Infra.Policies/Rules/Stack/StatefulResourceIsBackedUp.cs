namespace Infra.Policies.Rules;

/// <summary>In production there is a backup of everything that holds data.</summary>
public sealed class StatefulResourceIsBackedUp : StackPolicy
{
    private static readonly Parameter<TierValues<bool>> Tiers = Parameter.FlagByTier(
        "tiers", new(false, false, true), "Tiers in which data is backed up.");

    private static readonly Parameter<bool> ByService = Parameter.Flag(
        "acceptServiceBackups",
        true,
        "Whether backups of the service itself are enough. When false everything must be in a selection of AWS Backup, as RDS.26 and DynamoDB.4 ask.");

    private static readonly Parameter<IReadOnlyList<string>> Elsewhere = Parameter.Texts(
        "tags", [], "Tags by which a backup plan outside of the stack selects; what has one of them counts as backed up.");

    // Without a word they keep backups for a day; an instance keeps none.
    private static readonly ResourceType[] Clusters = [AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-019",
        Slug = "backup-coverage",
        Title = "Resources that hold data are backed up",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "Data that someone deletes, overwrites or encrypts is gone where there is no copy of yesterday.",
        Fix = "Use the Infra components, which switch on backups; for a raw resource set backupRetentionPeriod or pointInTimeRecovery, or "
            + "name it in a Selection of AWS Backup.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.28"), Nist("CP-9")],
        Links = ["https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html"],
        Anchors = ["cdk-nag RDSInBackupPlan", "checkov CKV2_AWS_8", "checkov CKV2_AWS_9", "checkov CKV2_AWS_18"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        // File systems are judged together with their encryption.
        AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster, AwsTypes.Table, AwsTypes.Volume,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BackupSelection, AwsTypes.SnapshotLifecycle];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tiers, ByService, Elsewhere];

    /// <inheritdoc/>
    public override string Good => """
        aws:ebs/volume:Volume orders: { availabilityZone: eu-west-1a }
        aws:backup/selection:Selection daily:
          resources: ["${orders.arn}"]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ebs/volume:Volume orders: { availabilityZone: eu-west-1a }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // What a replica holds is backed up with its source.
        if (!resource.Get(Tiers) || DatabaseRoles.IsReplica(resource).IsYes)
        {
            return;
        }

        var covered = BackupSelections.Cover(resource, graph) | BySnapshots(resource, graph);
        foreach (var tag in resource.Get(Elsewhere))
        {
            covered |= resource.View.Tag(tag).IsSet();
        }

        covered |= resource.Get(ByService) ? BackedUpByItself(resource) : Truth.No;
        resource.Require(covered.IsNo ? Truth.No : covered, "It is not backed up.");
    }

    private static Truth BackedUpByItself(ResourceCheck resource) =>
        resource["pointInTimeRecovery"]["enabled"].IsTrue()
        | resource["backupRetentionPeriod"].Or(Array.Exists(Clusters, type => type.Matches(resource.View.Type)) ? 1 : 0).AtLeast(1);

    // Snapshots of volumes are taken by tag.
    private static Truth BySnapshots(ResourceCheck resource, PlanGraph graph)
    {
        var any = Truth.No;
        foreach (var policy in AwsTypes.Volume.Matches(resource.View.Type) ? graph.OfType(AwsTypes.SnapshotLifecycle) : [])
        {
            foreach (var (key, value) in policy["policyDetails"]["targetTags"].Entries)
            {
                any |= value.Text is { } text ? resource.View.Tag(key).Is(text) : Truth.UnknownBecause(value);
            }
        }

        return any;
    }
}
