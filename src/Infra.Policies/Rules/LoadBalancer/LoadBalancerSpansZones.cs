namespace Infra.Policies.Rules;

/// <summary>Load balancers have a subnet in two zones at least.</summary>
public sealed class LoadBalancerSpansZones : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-175",
        Slug = "lb-multi-az",
        Title = "Load balancers span two zones at least",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "When its only zone fails, the load balancer fails with everything behind it.",
        Fix = "Give the Infra Network component two zones at least with AvailabilityZoneCount; on a raw load balancer list subnets of "
            + "two zones in subnets or subnetMappings.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.13")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/loadBalancer:LoadBalancer shop:
          subnets: [subnet-0a1, subnet-0b2]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/loadBalancer:LoadBalancer shop:
          loadBalancerType: network
          subnets: [subnet-0a1]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var zones = resource["subnets"].HasAtLeast(2) | resource["subnetMappings"].HasAtLeast(2);
        resource.Require(zones, "The load balancer has a subnet in one zone at most.");
    }
}
