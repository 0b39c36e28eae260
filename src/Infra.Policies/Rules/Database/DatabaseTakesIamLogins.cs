namespace Infra.Policies.Rules;

/// <summary>Databases whose engine can do so take logins of IAM.</summary>
public sealed class DatabaseTakesIamLogins : ResourcePolicy
{
    private static readonly string[] Engines = ["mysql", "mariadb", "postgres", "aurora-mysql", "aurora-postgresql", "neptune"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-127",
        Slug = "rds-iam-auth",
        Title = "Databases take IAM logins",
        Pillars = [Pillar.Security],
        Severity = Severity.Low,
        Why = "Passwords are shared, copied and forgotten; a login by IAM lasts fifteen minutes, belongs to one role and is in "
            + "the audit log.",
        Fix = "Use the Infra Database component, which takes them; on a raw instance or cluster set "
            + "iamDatabaseAuthenticationEnabled to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.10"), Fsbp("RDS.12")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html"],
        Anchors = ["cdk-nag RDS6", "checkov CKV_AWS_161", "checkov CKV_AWS_162", "trivy AWS-0176"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.NeptuneCluster];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          engine: postgres
          iamDatabaseAuthenticationEnabled: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          engine: postgres
          iamDatabaseAuthenticationEnabled: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // The first generation of Aurora Serverless cannot do it either.
        var can = DatabaseEngine.Of(resource).IsOneOf(Engines) & !resource["engineMode"].Is("serverless");
        if (!can.IsNo)
        {
            resource.Require(can.Implies(resource["iamDatabaseAuthenticationEnabled"].IsTrue()), "The database takes no IAM logins.");
        }
    }
}
