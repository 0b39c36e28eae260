using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace Infra;

/// <summary>The private ways to AWS services: free gateways for S3 and DynamoDB, and the interfaces that were asked for.</summary>
internal sealed class NetworkEndpoints
{
    private const int Https = 443;

    private readonly ChildResources _children;
    private readonly NetworkArgs _args;
    private readonly Ec2.Vpc _vpc;
    private readonly Output<string> _region;

    public NetworkEndpoints(
        ChildResources children, NetworkArgs args, CidrBlock range, Ec2.Vpc vpc, NetworkSubnets subnets, Output<string> region)
    {
        _children = children;
        _args = args;
        _vpc = vpc;
        _region = region;
        var tables = subnets.PrivateRoutes.Add(subnets.IsolatedRoutes).Select(table => (Input<string>)table.Id).ToImmutableArray();
        CreateGateway("s3", tables);
        CreateGateway("dynamodb", tables);
        if (args.InterfaceEndpoints.Count > 0)
        {
            var group = CreateSecurityGroup(range);
            foreach (var service in args.InterfaceEndpoints)
            {
                CreateInterface(service, group, subnets);
            }
        }
    }

    private void CreateGateway(string service, ImmutableArray<Input<string>> tables) => _children.Create(
        $"{service}-endpoint",
        tags => new Ec2.VpcEndpointArgs
        {
            VpcId = _vpc.Id,
            ServiceName = ServiceName(service),
            VpcEndpointType = "Gateway",
            RouteTableIds = [.. tables],
            Tags = tags,
        },
        (name, args, options) => new Ec2.VpcEndpoint(name, args, options),
        _args.Customize.Endpoint);

    private void CreateInterface(string service, Ec2.SecurityGroup group, NetworkSubnets subnets) => _children.Create(
        $"{service.Replace('.', '-')}-endpoint",
        tags => new Ec2.VpcEndpointArgs
        {
            VpcId = _vpc.Id,
            ServiceName = ServiceName(service),
            VpcEndpointType = "Interface",
            // The service's public name then leads here; that takes both DNS settings of the VPC.
            PrivateDnsEnabled = true,
            SubnetIds = NetworkSubnets.Ids(subnets.Private),
            SecurityGroupIds = { group.Id },
            Tags = tags,
        },
        (name, args, options) => new Ec2.VpcEndpoint(name, args, options),
        _args.Customize.Endpoint);

    private Ec2.SecurityGroup CreateSecurityGroup(CidrBlock range)
    {
        var group = _children.Create(
            "endpoints",
            tags => new Ec2.SecurityGroupArgs { VpcId = _vpc.Id, Description = "Interface endpoints: HTTPS from inside the network", Tags = tags },
            (name, args, options) => new Ec2.SecurityGroup(name, args, options));
        _children.Create(
            "endpoints-from-network",
            tags => new Vpc.SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group.Id,
                CidrIpv4 = range.ToString(),
                IpProtocol = "tcp",
                FromPort = Https,
                ToPort = Https,
                Description = "HTTPS from inside the network",
                Tags = tags,
            },
            (name, args, options) => new Vpc.SecurityGroupIngressRule(name, args, options));
        return group;
    }

    private Output<string> ServiceName(string service) => _region.Apply(region => $"com.amazonaws.{region}.{service}");
}
