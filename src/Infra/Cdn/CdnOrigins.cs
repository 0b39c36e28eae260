using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Ec2 = Pulumi.Aws.Ec2;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Infra;

/// <summary>The origins of a distribution, each once: buckets behind access control, internal services through their network, hosts over HTTPS.</summary>
internal sealed class CdnOrigins
{
    private const int Http = 80;
    private const int Https = 443;
    private const string Tls = "TLSv1.2";

    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
    private const string ServiceGroup = "CloudFront-VPCOrigins-Service-SG";

    private readonly ComponentContext _context;
    private readonly CdnArgs _args;
    private readonly List<Inputs.DistributionOriginArgs> _origins = [];
    private readonly List<Resource> _rules = [];
    private CloudFront.OriginAccessControl? _access;

    public CdnOrigins(ComponentContext context, CdnArgs args)
    {
        (_context, _args) = (context, args);
        foreach (var origin in args.AllOrigins.DistinctBy(origin => origin.Id, StringComparer.Ordinal))
        {
            _origins.Add(Create(origin));
        }
    }

    public IReadOnlyList<Inputs.DistributionOriginArgs> Args => _origins;

    /// <summary>What lets requests into networks, for the distribution to wait for.</summary>
    public IReadOnlyList<Resource> Rules => _rules;

    private Inputs.DistributionOriginArgs Create(CdnOrigin origin)
    {
        var args = new Inputs.DistributionOriginArgs { OriginId = origin.Id };
        if (origin.Bucket is { } bucket)
        {
            args.DomainName = bucket.RegionalDomainName;
            args.OriginAccessControlId = (_access ??= CreateAccessControl()).Id;
        }
        else if (origin.Service is { Exposure: Exposure.Internal } service)
        {
            args.DomainName = service.Domain is { } domain ? domain : service.LoadBalancerDnsName;
            args.VpcOriginConfig = new Inputs.DistributionOriginVpcOriginConfigArgs { VpcOriginId = CreateVpcOrigin(service).Id };
        }
        else
        {
            args.DomainName = origin.Service?.Domain ?? origin.Host!;
            args.CustomOriginConfig = new Inputs.DistributionOriginCustomOriginConfigArgs
            {
                HttpPort = Http,
                HttpsPort = Https,
                OriginProtocolPolicy = "https-only",
                OriginSslProtocols = { Tls },
            };
        }

        if (_args.OriginShieldRegion is not null)
        {
            args.OriginShield = new Inputs.DistributionOriginOriginShieldArgs { Enabled = true, OriginShieldRegion = _args.OriginShieldRegion };
        }

        return args;
    }

    private CloudFront.OriginAccessControl CreateAccessControl() => _context.Children.Create(
        "origin-access",
        _ => new CloudFront.OriginAccessControlArgs
        {
            Description = $"Reads the buckets of {_context.Name}",
            OriginAccessControlOriginType = "s3",
            SigningBehavior = "always",
            SigningProtocol = "sigv4",
        },
        (name, args, options) => new CloudFront.OriginAccessControl(name, args, options));

    private CloudFront.VpcOrigin CreateVpcOrigin(Service service)
    {
        var vpcOrigin = _context.Children.Create(
            $"vpc-origin-{service.Name}",
            tags => new CloudFront.VpcOriginArgs
            {
                VpcOriginEndpointConfig = new Inputs.VpcOriginVpcOriginEndpointConfigArgs
                {
                    Name = $"{_context.Name}-{service.Name}",
                    Arn = service.LoadBalancerArn,
                    HttpPort = Http,
                    HttpsPort = Https,
                    // Plain HTTP only where the service itself was allowed to go without a certificate, and then inside the network.
                    OriginProtocolPolicy = service.HasTls ? "https-only" : "http-only",
                    OriginSslProtocols = new Inputs.VpcOriginVpcOriginEndpointConfigOriginSslProtocolsArgs { Items = { Tls }, Quantity = 1 },
                },
                Tags = tags,
            },
            (name, args, options) => new CloudFront.VpcOrigin(name, args, options),
            _args.Customize.VpcOrigin);
        LetIn(service, vpcOrigin);
        return vpcOrigin;
    }

    // CloudFront makes the group in the network together with the first origin there, so it can be looked up only after that.
    private void LetIn(Service service, CloudFront.VpcOrigin vpcOrigin)
    {
        var group = Ec2.GetSecurityGroup.Invoke(
            new() { Name = vpcOrigin.Id.Apply(_ => ServiceGroup), VpcId = service.Network.VpcId }, _context.Children.Invoke).Apply(found => found.Id);
        _rules.Add(PortRules.AllowIn(
            _context.Children, $"to-{service.Name}", service.LoadBalancerSecurityGroupId, service.HasTls ? Https : Http, $"Requests from CloudFront ({_context.Name})",
            rule => rule.ReferencedSecurityGroupId = group));
    }
}
