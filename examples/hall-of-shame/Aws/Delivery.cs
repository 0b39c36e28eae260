using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;

namespace HallOfShame.Aws;

/// <summary>The way to the customer, readable by all who stand beside it.</summary>
internal static class Delivery
{
    public static void Create(Network network)
    {
        var balancer = new LoadBalancer("shop", new()
        {
            Internal = false,
            LoadBalancerType = "application",
            SecurityGroups = { network.Anyone.Id },
            Subnets = { network.Public.Id },
            DropInvalidHeaderFields = false,
            EnableDeletionProtection = false,
        });
        var targets = new TargetGroup("shop", new() { Port = 8080, Protocol = "HTTP", VpcId = network.Vpc.Id, TargetType = "ip" });
        _ = new Listener("plain", new()
        {
            LoadBalancerArn = balancer.Arn,
            Port = 80,
            Protocol = "HTTP",
            DefaultActions = new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn },
        });
        _ = new Listener("outdated", new()
        {
            LoadBalancerArn = balancer.Arn,
            Port = 443,
            Protocol = "HTTPS",
            SslPolicy = "ELBSecurityPolicy-2016-08",
            CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/0",
            DefaultActions = new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn },
        });

        _ = new Distribution("shop", new()
        {
            Enabled = true,
            Origins = new DistributionOriginArgs
            {
                OriginId = "shop",
                DomainName = "shop.example.com",
                CustomOriginConfig = new DistributionOriginCustomOriginConfigArgs
                {
                    HttpPort = 80,
                    HttpsPort = 443,
                    OriginProtocolPolicy = "http-only",
                    OriginSslProtocols = { "TLSv1" },
                },
            },
            DefaultCacheBehavior = new DistributionDefaultCacheBehaviorArgs
            {
                TargetOriginId = "shop",
                ViewerProtocolPolicy = "allow-all",
                AllowedMethods = { "GET", "HEAD" },
                CachedMethods = { "GET", "HEAD" },
            },
            Restrictions = new DistributionRestrictionsArgs
            {
                GeoRestriction = new DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
            },
            ViewerCertificate = new DistributionViewerCertificateArgs { CloudfrontDefaultCertificate = true },
        });
    }
}
