namespace Infra.Policies.Rules;

/// <summary>AWS refuses to delete databases, but in a sandbox.</summary>
public sealed class DatabaseIsProtectedFromDeletion : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-124",
        Slug = "rds-deletion-protection",
        Title = "Databases are protected from deletion",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A destroy, a rename or a click deletes the database with all that is in it, and its automatic backups as well.",
        Fix = "Use the Infra Database component, which protects outside the sandbox tier; on a raw instance or cluster set "
            + "deletionProtection to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.7"), Fsbp("RDS.8")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html"],
        Anchors = ["cdk-nag RDS10", "checkov CKV_AWS_139", "checkov CKV_AWS_293", "trivy AWS-0177", "trivy AWS-0343"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/cluster:Cluster orders:
          deletionProtection: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/cluster:Cluster orders:
          deletionProtection: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // A replica can be made again from its source.
        var replica = DatabaseRoles.IsReplica(resource);
        if (resource.Tier != PlanTier.Sandbox && !replica.IsYes)
        {
            resource.Require(resource["deletionProtection"].IsTrue() | replica, "The database can be deleted.");
        }
    }
}
