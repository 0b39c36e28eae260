namespace Infra.Policies;

/// <summary>The NAT gateways by which a VPC reaches the internet.</summary>
internal sealed class NatGateways
{
    private readonly IReadOnlyList<ResourceView> _subnets;

    private NatGateways(IReadOnlyList<ResourceView> subnets, int zonal, bool hasRegional, bool mayBeMore)
    {
        _subnets = subnets;
        Zonal = zonal;
        HasRegional = hasRegional;
        MayBeMore = mayBeMore;
    }

    /// <summary>How many there are that stand in one zone each.</summary>
    public int Zonal { get; }

    /// <summary>True when there is one that spans the zones.</summary>
    public bool HasRegional { get; }

    /// <summary>True when nobody can say before deployment whether there are more.</summary>
    public bool MayBeMore { get; }

    /// <summary>Is there one at all?</summary>
    public Truth Exist => Zonal > 0 || HasRegional ? Truth.Yes : MayBeMore ? Truth.Unknown : Truth.No;

    /// <summary>Is there one in each zone in which the VPC has subnets?</summary>
    public Truth CoverZones()
    {
        if (HasRegional)
        {
            return Truth.Yes;
        }

        var zones = new HashSet<string>(StringComparer.Ordinal);
        var isCertain = true;
        foreach (var subnet in _subnets)
        {
            var zone = subnet["availabilityZone"].Text ?? subnet["availabilityZoneId"].Text;
            isCertain &= zone is not null;
            zones.Add(zone ?? "");
        }

        zones.Remove("");
        if (Zonal < zones.Count)
        {
            return MayBeMore ? Truth.Unknown : Truth.No;
        }

        // Subnets whose zone is not known may all be in one zone, or each in another.
        return isCertain || Zonal >= _subnets.Count ? Truth.Yes : Truth.Unknown;
    }

    /// <summary>Finds the gateways of a VPC: zonal ones by their subnet, regional ones by the VPC itself.</summary>
    public static NatGateways Of(ResourceView vpc, PlanGraph graph)
    {
        var subnets = graph.AttachedTo(vpc, AwsTypes.Subnet, "vpcId");
        var regional = graph.AttachedTo(vpc, AwsTypes.NatGateway, "vpcId");
        var mayBeMore = regional.MayBeMore;
        var zonal = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subnet in subnets.Items)
        {
            var gateways = graph.AttachedTo(subnet, AwsTypes.NatGateway, "subnetId");
            mayBeMore |= gateways.MayBeMore;
            foreach (var gateway in gateways.Items)
            {
                if (IsPublic(gateway))
                {
                    zonal.Add(gateway.Urn);
                }
            }
        }

        return new(subnets.Items, zonal.Count, regional.Items.Any(IsPublic), mayBeMore);
    }

    // A private gateway translates addresses between networks and leads nowhere else.
    private static bool IsPublic(ResourceView gateway) => !gateway["connectivityType"].Is("private").IsYes;
}
