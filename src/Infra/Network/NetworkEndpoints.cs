using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace Infra;

/// <summary>The private ways to AWS services: free gateways for S3 and DynamoDB, and the interfaces that were asked for, by the caller or by workloads.</summary>
internal sealed class NetworkEndpoints
{
    private const int Https = 443;

    private readonly ChildResources _children;
    private readonly NetworkArgs _args;
    private readonly Ec2.Vpc _vpc;
    private readonly Deployed _deployed;
    private readonly CidrBlock _range;
    private readonly NetworkSubnets _subnets;
    private readonly SortedDictionary<string, Ec2.VpcEndpoint> _interfaces = new(StringComparer.Ordinal);
    private Ec2.SecurityGroup? _group;

    public NetworkEndpoints(
        ChildResources children, NetworkArgs args, CidrBlock range, Ec2.Vpc vpc, NetworkSubnets subnets, Deployed deployed)
    {
        _children = children;
        _args = args;
        _vpc = vpc;
        _deployed = deployed;
        _range = range;
        _subnets = subnets;
        var tables = subnets.PrivateRoutes.Add(subnets.IsolatedRoutes).Select(table => (Input<string>)table.Id).ToImmutableArray();
        CreateGateway("s3", tables);
        CreateGateway("dynamodb", tables);
        Require(args.InterfaceEndpoints);
    }

    /// <summary>The services with an interface, in alphabetical order.</summary>
    public ImmutableArray<string> Services => [.. _interfaces.Keys];

    /// <summary>Creates the interfaces that are not there yet, and gives all that were asked for. S3 and DynamoDB have gateways.</summary>
    public ImmutableArray<Resource> Require(IEnumerable<string> services)
    {
        var found = ImmutableArray.CreateBuilder<Resource>();
        foreach (var service in services.Where(service => service is not "s3" and not "dynamodb"))
        {
            if (!_interfaces.TryGetValue(service, out var endpoint))
            {
                endpoint = _interfaces[service] = CreateInterface(service, _group ??= CreateSecurityGroup());
            }

            found.Add(endpoint);
        }

        return found.ToImmutable();
    }

    private void CreateGateway(string service, ImmutableArray<Input<string>> tables) => _children.Create(
        $"{service}-endpoint",
        tags => WithPolicy(service, new Ec2.VpcEndpointArgs
        {
            VpcId = _vpc.Id,
            ServiceName = ServiceName(service),
            VpcEndpointType = "Gateway",
            RouteTableIds = [.. tables],
            Tags = tags,
        }),
        (name, args, options) => new Ec2.VpcEndpoint(name, args, options),
        _args.Customize.Endpoint);

    private Ec2.VpcEndpoint CreateInterface(string service, Ec2.SecurityGroup group) => _children.Create(
        $"{service.Replace('.', '-')}-endpoint",
        tags => WithPolicy(service, new Ec2.VpcEndpointArgs
        {
            VpcId = _vpc.Id,
            ServiceName = ServiceName(service),
            VpcEndpointType = "Interface",
            // The service's public name then leads here; that takes both DNS settings of the VPC.
            PrivateDnsEnabled = true,
            SubnetIds = NetworkSubnets.Ids(_subnets.Private),
            SecurityGroupIds = { group.Id },
            Tags = tags,
        }),
        (name, args, options) => new Ec2.VpcEndpoint(name, args, options),
        _args.Customize.Endpoint);

    private Ec2.SecurityGroup CreateSecurityGroup()
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
                CidrIpv4 = _range.ToString(),
                IpProtocol = "tcp",
                FromPort = Https,
                ToPort = Https,
                Description = "HTTPS from inside the network",
                Tags = tags,
            },
            (name, args, options) => new Vpc.SecurityGroupIngressRule(name, args, options));
        return group;
    }

    private Ec2.VpcEndpointArgs WithPolicy(string service, Ec2.VpcEndpointArgs endpoint)
    {
        if (NetworkEndpointPolicy.For(service, _args.TrustedAccounts, _deployed) is { } policy)
        {
            endpoint.Policy = policy;
        }

        return endpoint;
    }

    private Output<string> ServiceName(string service) => _deployed.Region.Apply(region => $"com.amazonaws.{region}.{service}");
}
