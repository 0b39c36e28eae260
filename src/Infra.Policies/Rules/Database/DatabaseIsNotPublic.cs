namespace Infra.Policies.Rules;

/// <summary>No database can be reached from the internet.</summary>
public sealed class DatabaseIsNotPublic : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-121",
        Slug = "rds-not-public",
        Title = "Databases have no public address",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A database with a public address is one security group rule away from everyone: it is scanned and its logins are "
            + "tried within minutes.",
        Fix = "Leave publiclyAccessible out or set it to false, as the Infra Database component does; reach the database from "
            + "within the VPC, or through a session of Systems Manager.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.2"), Cis5("2.2.3"), Cis3("2.3.3"), Pci("1.3.1")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html"],
        Anchors =
        [
            "cdk-nag RDSInstancePublicAccess", "checkov CKV_AWS_17", "awsguard rds-instance-public-access-check", "trivy AWS-0180",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseClusterInstance, AwsTypes.NeptuneClusterInstance];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          publiclyAccessible: false
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          publiclyAccessible: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(!resource["publiclyAccessible"].IsTrue(), "The database has a public address.");
    }
}
