using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>The ways out of a network: the internet gateway, NAT gateways and the default routes.</summary>
internal sealed class NetworkEgress
{
    private const string Anywhere = "0.0.0.0/0";

    private readonly ChildResources _children;
    private readonly NetworkArgs _args;
    private readonly Ec2.Vpc _vpc;
    private readonly NetworkSubnets _subnets;
    private readonly Ec2.InternetGateway _internetGateway;

    public NetworkEgress(ChildResources children, NetworkArgs args, NatMode mode, Ec2.Vpc vpc, NetworkSubnets subnets)
    {
        _children = children;
        _args = args;
        _vpc = vpc;
        _subnets = subnets;
        _internetGateway = children.Create(
            "internet-gateway",
            tags => new Ec2.InternetGatewayArgs { VpcId = vpc.Id, Tags = tags },
            (name, childArgs, options) => new Ec2.InternetGateway(name, childArgs, options));
        CreateRoute("public-default-route", subnets.PublicRoutes, new() { GatewayId = _internetGateway.Id });
        Gateways = mode switch
        {
            NatMode.None => [],
            NatMode.Single => [CreateZonalGateway(0)],
            NatMode.PerAvailabilityZone => [.. subnets.Public.Select((_, zone) => CreateZonalGateway(zone))],
            NatMode.Regional => [CreateRegionalGateway()],
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such NAT mode."),
        };
        for (var zone = 0; zone < subnets.PrivateRoutes.Length && Gateways.Length > 0; zone++)
        {
            var gateway = Gateways[Math.Min(zone, Gateways.Length - 1)];
            CreateRoute(
                NetworkSubnets.Numbered("private-default-route", zone), subnets.PrivateRoutes[zone], new() { NatGatewayId = gateway.Id });
        }
    }

    public ImmutableArray<Ec2.NatGateway> Gateways { get; }

    // AWS refuses a public NAT gateway as long as the VPC has no internet gateway.
    private CustomResourceOptions AfterInternetGateway => new() { DependsOn = { _internetGateway } };

    private Ec2.NatGateway CreateRegionalGateway() => _children.Create(
        "nat",
        // No subnet and no addresses: giving addresses would switch the extension to new zones off.
        tags => new Ec2.NatGatewayArgs { VpcId = _vpc.Id, AvailabilityMode = "regional", ConnectivityType = "public", Tags = tags },
        (name, args, options) => new Ec2.NatGateway(name, args, options),
        _args.Customize.NatGateway,
        AfterInternetGateway);

    private Ec2.NatGateway CreateZonalGateway(int zone)
    {
        var address = _children.Create(
            NetworkSubnets.Numbered("nat-address", zone),
            tags => new Ec2.EipArgs { Domain = "vpc", Tags = tags },
            (name, args, options) => new Ec2.Eip(name, args, options),
            options: AfterInternetGateway);
        return _children.Create(
            NetworkSubnets.Numbered("nat", zone),
            tags => new Ec2.NatGatewayArgs
            {
                SubnetId = _subnets.Public[zone].Id,
                AllocationId = address.Id,
                AvailabilityMode = "zonal",
                ConnectivityType = "public",
                Tags = tags,
            },
            (name, args, options) => new Ec2.NatGateway(name, args, options),
            _args.Customize.NatGateway,
            AfterInternetGateway);
    }

    private void CreateRoute(string role, Ec2.RouteTable table, Ec2.RouteArgs target)
    {
        target.RouteTableId = table.Id;
        target.DestinationCidrBlock = Anywhere;
        _children.Create(role, _ => target, (name, args, options) => new Ec2.Route(name, args, options));
    }
}
