namespace Infra.Policies.Rules;

/// <summary>Warehouses are private, encrypted, routed through the VPC and backed up.</summary>
public sealed class WarehouseIsHardened : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Days = Parameter.WholeByTier(
        "minimumDays", new(1, 7, 7), minimum: 0, maximum: 35, "Days that automatic snapshots are kept at least.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-405",
        Slug = "warehouse-hardened",
        Title = "Warehouses are private, encrypted and backed up",
        Pillars = [Pillar.Security, Pillar.Resilience],
        Severity = Severity.High,
        Why = "A warehouse gathers what all systems know: with a public address, or loads and unloads over the internet, one "
            + "mistake shows it to everyone.",
        Fix = "On a raw Redshift cluster leave publiclyAccessible and encrypted out, set enhancedVpcRouting to true and "
            + "automatedSnapshotRetentionPeriod to 7 days or more.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("Redshift.1"), Fsbp("Redshift.3"), Fsbp("Redshift.7"), Fsbp("Redshift.10")],
        Links =
        [
            "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
            "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html",
        ],
        Anchors =
        [
            "cdk-nag RS6", "cdk-nag RS8", "cdk-nag RS10", "checkov CKV_AWS_64", "checkov CKV_AWS_87", "checkov CKV_AWS_321",
            "awsguard redshift-cluster-public-access-check", "trivy AWS-0084", "trivy AWS-0127",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.WarehouseCluster];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Days];

    /// <inheritdoc/>
    public override string Good => """
        aws:redshift/cluster:Cluster sales:
          publiclyAccessible: false
          encrypted: "true"
          enhancedVpcRouting: true
          automatedSnapshotRetentionPeriod: 7
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:redshift/cluster:Cluster sales:
          publiclyAccessible: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(!resource["publiclyAccessible"].IsTrue(), "The warehouse has a public address.");
        resource.Require(resource["encrypted"].Or(true).IsTrue(), "The warehouse is not encrypted.");
        resource.Require(resource["enhancedVpcRouting"].IsTrue(), "Loads and unloads leave the VPC.");
        resource.Require(
            resource["automatedSnapshotRetentionPeriod"].Or(1).AtLeast(resource.Get(Days)),
            "Snapshots are kept for too few days.");
    }
}
