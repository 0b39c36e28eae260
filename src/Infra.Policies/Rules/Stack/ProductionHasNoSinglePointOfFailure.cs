namespace Infra.Policies.Rules;

/// <summary>What is tagged as production goes on when one machine or one zone fails.</summary>
public sealed class ProductionHasNoSinglePointOfFailure : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-020",
        Slug = "tier-profile",
        Title = "Production has no single point of failure",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A system is as available as its only machine: where one part stands in one zone, the copies of all others are of no use on "
            + "the day that zone fails.",
        Fix = "Use the Infra components, which come in pairs in production; give a raw resource subnets in two zones, two nodes or a Multi-AZ "
            + "deployment. Databases, caches with replicas, load balancers, services, groups and NAT gateways have rules of their own.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("Lambda.5"), Nist("CP-10")],
        Links =
        [
            "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/use-fault-isolation-to-protect-your-workload.html",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = Redundancy.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.TargetGroupAttachment, AwsTypes.TargetGroup, AwsTypes.MountTarget];

    /// <inheritdoc/>
    public override string Good => """
        aws:mq/broker:Broker orders:
          deploymentMode: ACTIVE_STANDBY_MULTI_AZ
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:mq/broker:Broker orders:
          deploymentMode: SINGLE_INSTANCE
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource.Tier == PlanTier.Production)
        {
            resource.Require(Redundancy.Of(resource, graph), "It stands on one machine or in one zone.");
        }
    }
}
