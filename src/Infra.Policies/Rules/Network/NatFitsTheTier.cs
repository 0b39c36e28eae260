namespace Infra.Policies.Rules;

/// <summary>Production has a NAT gateway in each zone or a regional one; a sandbox has one at most.</summary>
public sealed class NatFitsTheTier : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-202",
        Slug = "nat-per-az-or-single",
        Title = "NAT gateways survive a zone in production and cost little in a sandbox",
        Pillars = [Pillar.Resilience, Pillar.Cost],
        Severity = Severity.Medium,
        Why = "With a single gateway the loss of its zone cuts off all the others; with one in each zone a sandbox pays several times "
            + "for nothing.",
        Fix = "Set Nat of the Infra Network component: NatMode.Regional or NatMode.PerAvailabilityZone in production, NatMode.Single in "
            + "a sandbox; with raw resources add a NatGateway to a public subnet of each zone, or one with availabilityMode regional.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links =
        [
            "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
            "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Vpc];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.Subnet, AwsTypes.NatGateway];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/natGateway:NatGateway shop-nat: { vpcId: "${shop.id}", availabilityMode: regional }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/vpc:Vpc shop: { cidrBlock: 10.0.0.0/16 }
        aws:ec2/subnet:Subnet shop-a: { vpcId: "${shop.id}", availabilityZone: eu-west-1a }
        aws:ec2/subnet:Subnet shop-b: { vpcId: "${shop.id}", availabilityZone: eu-west-1b }
        aws:ec2/natGateway:NatGateway shop-nat: { subnetId: "${shop-a.id}" }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var gateways = NatGateways.Of(resource, graph);
        if (gateways.Exist.IsNo || resource.Tier == PlanTier.Staging)
        {
            return;
        }

        if (resource.Tier == PlanTier.Production)
        {
            var covers = gateways.Exist.Implies(gateways.CoverZones());
            resource.Require(covers, "Zones depend on the NAT gateway of another zone.");
            return;
        }

        var isSingle = Truth.Of(gateways is { HasRegional: false, Zonal: <= 1 });
        isSingle = gateways.MayBeMore && isSingle.IsYes ? Truth.Unknown : isSingle;
        resource.Require(isSingle, "More than one NAT gateway is paid for in a sandbox.");
    }
}
