namespace Infra.Policies.Rules;

/// <summary>Deleting a database leaves a final snapshot, but in a sandbox.</summary>
public sealed class DatabaseLeavesFinalSnapshot : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-125",
        Slug = "rds-final-snapshot",
        Title = "Deleted databases leave a final snapshot",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Automatic backups go with the database; without a final snapshot what was deleted by mistake is lost.",
        Fix = "Use the Infra Database component, which names a final snapshot outside the sandbox tier; on a raw instance or "
            + "cluster set finalSnapshotIdentifier and leave skipFinalSnapshot out: without a name no snapshot is taken.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CP-9")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          skipFinalSnapshot: false
          finalSnapshotIdentifier: orders-final
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          skipFinalSnapshot: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // RDS takes no final snapshot of a replica.
        var replica = DatabaseRoles.IsReplica(resource);
        if (resource.Tier == PlanTier.Sandbox || replica.IsYes)
        {
            return;
        }

        var skips = resource["skipFinalSnapshot"].IsTrue();
        resource.Require(!skips | replica, "The final snapshot is skipped.");
        if (!skips.IsYes)
        {
            resource.Require(resource["finalSnapshotIdentifier"].IsSet() | replica, "The final snapshot has no name, so none is taken.");
        }
    }
}
