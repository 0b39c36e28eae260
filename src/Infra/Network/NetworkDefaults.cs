namespace Infra;

/// <summary>The defaults of a <see cref="Network"/> in one tier.</summary>
public sealed record NetworkDefaults
{
    private NetworkDefaults()
    {
    }

    /// <summary>The network's range.</summary>
    [DefaultSource(
        "The largest range AWS allows, so that no zone and no tier runs out of addresses.",
        "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html")]
    public string Cidr { get; private init; } = "10.0.0.0/16";

    /// <summary>In how many zones the network has subnets.</summary>
    [DefaultSource(
        "Two is what a load balancer needs; with three, losing one zone leaves two thirds of the capacity.",
        "ELB.13")]
    public int AvailabilityZoneCount { get; private init; }

    /// <summary>How private subnets reach the internet.</summary>
    [DefaultSource(
        "A regional gateway survives the loss of a zone and grows with the zones; one zonal gateway costs least.",
        "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html")]
    public NatMode Nat { get; private init; }

    /// <summary>Which connections are recorded.</summary>
    [DefaultSource(
        "Rejected traffic is what the control asks for; production also needs the accepted traffic to investigate an incident.",
        "EC2.6")]
    public FlowLogTraffic FlowLogTraffic { get; private init; }

    /// <summary>How long flow logs are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask; elsewhere long enough to look into a finding.", "CloudWatch.16")]
    public int FlowLogRetentionDays { get; private init; }

    /// <summary>Over how many seconds flow logs sum up a connection: 60 or 600.</summary>
    [DefaultSource("Ten minutes is AWS's default and a tenth of the records.", "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html")]
    public int FlowLogAggregationSeconds { get; private init; } = 600;

    /// <summary>The defaults of a tier.</summary>
    public static NetworkDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new()
        {
            AvailabilityZoneCount = 2,
            Nat = NatMode.Single,
            FlowLogTraffic = FlowLogTraffic.Rejected,
            FlowLogRetentionDays = 7,
        },
        Tier.Staging => new()
        {
            AvailabilityZoneCount = 3,
            Nat = NatMode.Regional,
            FlowLogTraffic = FlowLogTraffic.All,
            FlowLogRetentionDays = 30,
        },
        Tier.Production => new()
        {
            AvailabilityZoneCount = 3,
            Nat = NatMode.Regional,
            FlowLogTraffic = FlowLogTraffic.All,
            FlowLogRetentionDays = 365,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
