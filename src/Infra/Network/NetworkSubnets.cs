using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>The subnets of a network with their route tables: three tiers, one subnet of each in every zone.</summary>
internal sealed class NetworkSubnets
{
    private readonly ChildResources _children;
    private readonly Ec2.Vpc _vpc;

    public NetworkSubnets(ChildResources children, NetworkArgs args, NetworkZones zones, CidrBlock range, Ec2.Vpc vpc)
    {
        _children = children;
        _vpc = vpc;
        var plan = new AddressPlan(range);
        Public = Create("public", SubnetTier.Public, plan, zones, args.Customize.PublicSubnet);
        Private = Create("private", SubnetTier.Private, plan, zones, args.Customize.PrivateSubnet);
        Isolated = Create("isolated", SubnetTier.Isolated, plan, zones, args.Customize.IsolatedSubnet);

        PublicRoutes = CreateRouteTable("public-routes");
        IsolatedRoutes = CreateRouteTable("isolated-routes");
        // One table for each zone even where one would do: another NAT mode then changes routes, not the tables of subnets.
        PrivateRoutes = [.. Private.Select((_, zone) => CreateRouteTable(Numbered("private-routes", zone)))];
        for (var zone = 0; zone < zones.Count; zone++)
        {
            Associate(Numbered("public-routing", zone), Public[zone], PublicRoutes);
            Associate(Numbered("private-routing", zone), Private[zone], PrivateRoutes[zone]);
            Associate(Numbered("isolated-routing", zone), Isolated[zone], IsolatedRoutes);
        }
    }

    public ImmutableArray<Ec2.Subnet> Public { get; }

    public ImmutableArray<Ec2.Subnet> Private { get; }

    public ImmutableArray<Ec2.Subnet> Isolated { get; }

    public Ec2.RouteTable PublicRoutes { get; }

    public Ec2.RouteTable IsolatedRoutes { get; }

    public ImmutableArray<Ec2.RouteTable> PrivateRoutes { get; }

    public static Output<ImmutableArray<string>> Ids(ImmutableArray<Ec2.Subnet> subnets) =>
        Output.All(subnets.Select(subnet => (Input<string>)subnet.Id));

    /// <summary>The role of a child that exists once per zone: zones count from 1.</summary>
    public static string Numbered(string role, int zone) => string.Create(CultureInfo.InvariantCulture, $"{role}-{zone + 1}");

    private ImmutableArray<Ec2.Subnet> Create(
        string role, SubnetTier tier, AddressPlan plan, NetworkZones zones, Customization<Ec2.SubnetArgs>? customize)
    {
        return [.. Enumerable.Range(0, zones.Count).Select(zone => _children.Create(
            Numbered(role, zone),
            tags => new Ec2.SubnetArgs
            {
                VpcId = _vpc.Id,
                CidrBlock = plan.Subnet(tier, zone).ToString(),
                AvailabilityZone = zones.Name(zone),
                AvailabilityZoneId = zones.Id(zone),
                // Load balancers get their public addresses without this; nothing else in here may have one.
                MapPublicIpOnLaunch = false,
                Tags = tags,
            },
            (name, args, options) => new Ec2.Subnet(name, args, options),
            customize,
            zones.AreLookedUp ? new CustomResourceOptions { IgnoreChanges = { "availabilityZone" } } : null))];
    }

    private Ec2.RouteTable CreateRouteTable(string role) => _children.Create(
        role,
        tags => new Ec2.RouteTableArgs { VpcId = _vpc.Id, Tags = tags },
        (name, args, options) => new Ec2.RouteTable(name, args, options));

    private void Associate(string role, Ec2.Subnet subnet, Ec2.RouteTable table) => _children.Create(
        role,
        _ => new Ec2.RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = table.Id },
        (name, args, options) => new Ec2.RouteTableAssociation(name, args, options));
}
