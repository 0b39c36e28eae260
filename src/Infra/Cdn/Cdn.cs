using System.Collections.Immutable;
using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Infra;

/// <summary>
/// A CloudFront distribution in front of a bucket or a service that nobody else can reach: HTTPS only, with security headers and a domain of
/// its own. The tier adds a firewall, access logs and metrics.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/cdn.md</c>.</remarks>
public sealed class Cdn : InfraComponent, IServiceLevel
{
    /// <summary>Creates a distribution.</summary>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens, at most 27.</param>
    /// <param name="args">The origin, and what differs from <see cref="CdnDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Cdn(string name, CdnArgs args, ComponentResourceOptions? options = null)
        : base("infra:edge:Cdn", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var defaults = CdnDefaults.For(Tier);
        var domain = args.Domain is null ? null : CreateDomain(args);
        var webAcl = args.Firewall.Enabled ?? defaults.Firewall ? new CdnWebAcl(Context, args, defaults).Create() : null;
        var distribution = CreateDistribution(args, defaults, domain, webAcl);
        LetRead(args, distribution);
        var hasAdditionalMetrics = args.AdditionalMetrics ?? defaults.AdditionalMetrics;
        if (hasAdditionalMetrics)
        {
            Measure(distribution);
        }

        LogBucketName = args.AccessLogs ?? defaults.AccessLogs ? CdnLogs.Create(this, Context, args, defaults, distribution).BucketName : null;
        domain?.PointTo(new DomainTarget(distribution.DomainName, distribution.HostedZoneId));

        DistributionId = distribution.Id;
        DistributionArn = distribution.Arn;
        DistributionDomainName = distribution.DomainName;
        Url = args.Domain is null ? Output.Format($"https://{distribution.DomainName}") : Output.Create($"https://{args.Domain}");
        Signals =
        [
            .. MonitoredSignal.All(CdnAlarms.For(defaults, hasAdditionalMetrics), CdnAlarms.Of(DistributionId), region: CdnAlarms.Region),
            .. domain?.Signals ?? [],
        ];
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url"] = Url,
            ["distributionId"] = DistributionId,
            ["distributionDomainName"] = DistributionDomainName,
        });
    }

    /// <summary>Where viewers find it: its domain, or CloudFront's own name.</summary>
    public Output<string> Url { get; }

    /// <summary>The distribution's id, as invalidations take it.</summary>
    public Output<string> DistributionId { get; }

    /// <summary>The distribution's ARN, for the policy of an origin that this program does not own.</summary>
    public Output<string> DistributionArn { get; }

    /// <summary>CloudFront's own name of the distribution.</summary>
    public Output<string> DistributionDomainName { get; }

    /// <summary>The bucket with the access logs. Null when requests are not logged.</summary>
    public Output<string>? LogBucketName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    ServiceLevelIndicator? IServiceLevel.Availability => CdnAlarms.Availability(DistributionId);

    // CloudFront measures the origin only, and only what is not in the cache.
    ServiceLevelIndicator? IServiceLevel.Latency(TimeSpan bound) => null;

    private Domain CreateDomain(CdnArgs args) => new(
        Name,
        new DomainArgs
        {
            HostName = args.Domain!,
            AlternativeNames = args.AlternativeDomains,
            HostedZoneId = args.HostedZoneId,
            Certificate = DomainCertificate.Cdn,
            Tier = args.Tier,
            Tags = args.Tags,
            Decommission = args.Decommission,
            Customize = args.Customize.Domain,
        },
        new ComponentResourceOptions { Parent = this });

    private CloudFront.Distribution CreateDistribution(CdnArgs args, CdnDefaults defaults, Domain? domain, Output<string>? webAcl)
    {
        var origins = new CdnOrigins(Context, args);
        var behaviors = new CdnBehaviors(Context, args, CdnResponseHeaders.Create(Context, args, defaults));
        var options = new CustomResourceOptions();
        foreach (var rule in origins.Rules)
        {
            options.DependsOn.Add(rule);
        }

        return Children.Create(
            "distribution",
            tags =>
            {
                var distribution = new CloudFront.DistributionArgs
                {
                    Enabled = true,
                    Comment = $"{Platform.Service}: {Name}",
                    Origins = [.. origins.Args],
                    DefaultCacheBehavior = behaviors.Default,
                    OrderedCacheBehaviors = [.. behaviors.Ordered],
                    HttpVersion = "http2and3",
                    IsIpv6Enabled = true,
                    PriceClass = defaults.PriceClass,
                    Restrictions = new Inputs.DistributionRestrictionsArgs
                    {
                        GeoRestriction = new Inputs.DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
                    },
                    ViewerCertificate = Certificate(defaults, domain),
                    Tags = tags,
                };
                SetOptional(distribution, args, webAcl);
                return distribution;
            },
            (name, childArgs, childOptions) => new CloudFront.Distribution(name, childArgs, childOptions),
            args.Customize.Distribution,
            options);
    }

    private static void SetOptional(CloudFront.DistributionArgs distribution, CdnArgs args, Output<string>? webAcl)
    {
        if (args.Domain is not null)
        {
            distribution.Aliases = [args.Domain, .. args.AlternativeDomains.Order(StringComparer.Ordinal).Select(name => (Input<string>)name)];
        }

        if (args.Origin.Bucket is not null)
        {
            distribution.DefaultRootObject = "index.html";
        }

        if (args.NotFoundPage is not null)
        {
            distribution.CustomErrorResponses.Add(new Inputs.DistributionCustomErrorResponseArgs { ErrorCode = 404, ResponseCode = 404, ResponsePagePath = args.NotFoundPage });
        }

        if (args.CacheTagHeader is not null)
        {
            distribution.CacheTagConfig = new Inputs.DistributionCacheTagConfigArgs { HeaderName = args.CacheTagHeader };
        }

        if (webAcl is not null)
        {
            distribution.WebAclId = webAcl;
        }
    }

    private static Inputs.DistributionViewerCertificateArgs Certificate(CdnDefaults defaults, Domain? domain) => domain?.CdnCertificateArn is { } certificate
        ? new() { AcmCertificateArn = certificate, SslSupportMethod = "sni-only", MinimumProtocolVersion = defaults.MinimumTls }
        : new() { CloudfrontDefaultCertificate = true };

    // Whoever may list is told that something is missing (404), not that it may not be read (403), which is what the firewall answers.
    private static void LetRead(CdnArgs args, CloudFront.Distribution distribution)
    {
        foreach (var bucket in args.AllOrigins.Select(origin => origin.Bucket).OfType<Bucket>().Where(bucket => !bucket.IsExisting).Distinct())
        {
            bucket.CreatePolicy(
            [
                Only("DistributionReads", "s3:GetObject", Output.Format($"{bucket.BucketArn}/*"), distribution),
                Only("DistributionSeesWhatIsMissing", "s3:ListBucket", bucket.BucketArn, distribution),
            ]);
        }
    }

    private static PolicyStatement Only(string sid, string action, Output<string> resource, CloudFront.Distribution distribution) => new(sid, action)
    {
        Service = "cloudfront.amazonaws.com",
        Resources = { resource },
        Conditions = { new PolicyCondition("StringEquals", "aws:SourceArn", distribution.Arn) },
    };

    private void Measure(CloudFront.Distribution distribution) => Children.Create(
        "metrics",
        _ => new CloudFront.MonitoringSubscriptionArgs
        {
            DistributionId = distribution.Id,
            MonitoringSubscriptionDetails = new Inputs.MonitoringSubscriptionMonitoringSubscriptionArgs
            {
                RealtimeMetricsSubscriptionConfig = new Inputs.MonitoringSubscriptionMonitoringSubscriptionRealtimeMetricsSubscriptionConfigArgs
                {
                    RealtimeMetricsSubscriptionStatus = "Enabled",
                },
            },
        },
        (name, args, options) => new CloudFront.MonitoringSubscription(name, args, options));
}
