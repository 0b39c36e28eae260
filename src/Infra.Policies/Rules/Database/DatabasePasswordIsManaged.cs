namespace Infra.Policies.Rules;

/// <summary>The master password of each database is made and kept by AWS.</summary>
public sealed class DatabasePasswordIsManaged : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-126",
        Slug = "rds-managed-password",
        Title = "Master passwords of databases are managed by AWS",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A password that the program hands over is in the state, in the pipeline and perhaps in the repository, and "
            + "nobody ever changes it.",
        Fix = "Use the Infra Database component, which leaves the password to AWS; on a raw instance or cluster set "
            + "manageMasterUserPassword to true and leave password and masterPassword out.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("IA-5")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html"],
        Anchors = ["cdk-nag DOC3"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DocumentCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/cluster:Cluster orders:
          manageMasterUserPassword: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/cluster:Cluster orders:
          masterPassword: correct-horse
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // A replica has the logins of its source.
        var replica = DatabaseRoles.IsReplica(resource);
        if (replica.IsYes)
        {
            return;
        }

        var password = AwsTypes.DatabaseInstance.Matches(resource.View.Type) ? "password" : "masterPassword";
        var isPlain = resource[password].IsSet() & Truth.Of(!resource[password].IsSecret, resource[password]);
        resource.Require(!isPlain | replica, "The master password is no secret.");
        if (!isPlain.IsYes)
        {
            // AWS manages no password of a global database, of the first generation of Aurora Serverless or of RDS Custom.
            var cannot = resource["globalClusterIdentifier"].IsSet() | resource["engineMode"].Is("serverless")
                | resource["engine"].StartsWith("custom-");
            // A write-only password is in no state.
            resource.Require(
                resource["manageMasterUserPassword"].IsTrue() | resource[password + "Wo"].IsSet() | cannot | replica,
                "The master password is not managed by AWS.");
        }
    }
}
