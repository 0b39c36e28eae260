namespace Infra.Policies.Rules;

/// <summary>Databases take minor versions of their engine by themselves.</summary>
public sealed class DatabaseTakesMinorUpgrades : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-131",
        Slug = "rds-minor-upgrades",
        Title = "Databases take minor upgrades by themselves",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Minor versions bring the fixes of security holes; where nobody applies them by hand, nobody applies them.",
        Fix = "Leave autoMinorVersionUpgrade out or set it to true, as the Infra Database component does, and choose a "
            + "maintenance window.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("RDS.13"), Fsbp("RDS.35"), Cis5("2.2.2"), Pci("6.3.3")],
        Links = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html"],
        Anchors = ["checkov CKV_AWS_226"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.DatabaseInstance, AwsTypes.DatabaseCluster, AwsTypes.DatabaseClusterInstance, AwsTypes.NeptuneClusterInstance];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          autoMinorVersionUpgrade: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          autoMinorVersionUpgrade: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(resource["autoMinorVersionUpgrade"].Or(true).IsTrue(), "Minor upgrades wait for someone to apply them.");
    }
}
