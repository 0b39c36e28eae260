using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Infra;

/// <summary>How a distribution treats requests: where they go by path, what is cached, which page answers.</summary>
internal sealed class CdnBehaviors
{
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    private const string CachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
    // Not the host: the origin's certificate and load balancer know the origin's own name, not the viewer's.
    private const string AllViewerExceptHostHeader = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] All = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    private readonly ComponentContext _context;
    private readonly CloudFront.ResponseHeadersPolicy _headers;
    private CloudFront.CachePolicy? _originHeaders;

    public CdnBehaviors(ComponentContext context, CdnArgs args, CloudFront.ResponseHeadersPolicy headers)
    {
        (_context, _headers) = (context, headers);
        Default = CreateDefault(args);
        // The longest path first; CloudFront takes the first that fits.
        Ordered =
        [
            .. args.Routes.OrderByDescending(route => route.Key.Length).ThenBy(route => route.Key, StringComparer.Ordinal)
                .Select(route => CreateOrdered(route.Key, route.Value)),
        ];
    }

    public Inputs.DistributionDefaultCacheBehaviorArgs Default { get; }

    public IReadOnlyList<Inputs.DistributionOrderedCacheBehaviorArgs> Ordered { get; }

    private Inputs.DistributionDefaultCacheBehaviorArgs CreateDefault(CdnArgs args)
    {
        var behavior = new Inputs.DistributionDefaultCacheBehaviorArgs
        {
            TargetOriginId = args.Origin.Id,
            ViewerProtocolPolicy = "redirect-to-https",
            AllowedMethods = Methods(args.Origin),
            CachedMethods = Reading,
            Compress = true,
            CachePolicyId = CachePolicy(args.Origin),
            ResponseHeadersPolicyId = _headers.Id,
        };
        if (args.Origin.Bucket is null)
        {
            behavior.OriginRequestPolicyId = AllViewerExceptHostHeader;
        }

        if (args.Pages != CdnPages.Files)
        {
            behavior.FunctionAssociations.Add(new Inputs.DistributionDefaultCacheBehaviorFunctionAssociationArgs
            {
                EventType = "viewer-request",
                FunctionArn = CdnPagesFunction.Create(_context, args.Pages).Arn,
            });
        }

        return behavior;
    }

    private Inputs.DistributionOrderedCacheBehaviorArgs CreateOrdered(string path, CdnOrigin origin)
    {
        var behavior = new Inputs.DistributionOrderedCacheBehaviorArgs
        {
            PathPattern = path,
            TargetOriginId = origin.Id,
            ViewerProtocolPolicy = "redirect-to-https",
            AllowedMethods = Methods(origin),
            CachedMethods = Reading,
            Compress = true,
            CachePolicyId = CachePolicy(origin),
            ResponseHeadersPolicyId = _headers.Id,
        };
        if (origin.Bucket is null)
        {
            behavior.OriginRequestPolicyId = AllViewerExceptHostHeader;
        }

        return behavior;
    }

    private static string[] Methods(CdnOrigin origin) => origin.Bucket is null ? All : Reading;

    private Input<string> CachePolicy(CdnOrigin origin) => origin.EffectiveCaching switch
    {
        CdnCaching.Optimized => CachingOptimized,
        CdnCaching.Disabled => CachingDisabled,
        _ => (_originHeaders ??= CreateOriginHeaders()).Id,
    };

    // AWS's own policy of this kind sends the viewer's host to the origin, which the origin's certificate does not know.
    private CloudFront.CachePolicy CreateOriginHeaders() => _context.Children.Create(
        "cache-policy",
        _ => new CloudFront.CachePolicyArgs
        {
            Comment = $"What the origins of {_context.Name} allow",
            MinTtl = 0,
            DefaultTtl = 0,
            MaxTtl = (int)TimeSpan.FromDays(365).TotalSeconds,
            ParametersInCacheKeyAndForwardedToOrigin = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginArgs
            {
                EnableAcceptEncodingBrotli = true,
                EnableAcceptEncodingGzip = true,
                CookiesConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs { CookieBehavior = "none" },
                HeadersConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs { HeaderBehavior = "none" },
                QueryStringsConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs { QueryStringBehavior = "all" },
            },
        },
        (name, args, options) => new CloudFront.CachePolicy(name, args, options));
}
