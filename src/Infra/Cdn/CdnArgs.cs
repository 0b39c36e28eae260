using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Cdn"/> can be told. Defaults by tier: see <see cref="CdnDefaults"/>.</summary>
public sealed partial class CdnArgs : ComponentArgs
{
    /// <summary>Where answers come from: a bucket, a service, or a host.</summary>
    public required CdnOrigin Origin { get; set; }

    /// <summary>
    /// Other origins by path, such as <c>/api/*</c>; <c>*</c> stands for anything, <c>?</c> for one character. The longest path that fits
    /// decides. Default: none.
    /// </summary>
    public IDictionary<string, CdnOrigin> Routes { get; set; } = new Dictionary<string, CdnOrigin>(StringComparer.Ordinal);

    /// <summary>The host name, such as <c>shop.example.com</c>. Brings a certificate and DNS records. Default: CloudFront's own name.</summary>
    public string? Domain { get; set; }

    /// <summary>Other names in the same zone, such as <c>www.example.com</c>. Default: none.</summary>
    public ICollection<string> AlternativeDomains { get; set; } = [];

    /// <summary>
    /// The Route 53 zone of the domains. Default: the public zone named like <see cref="Domain"/> without its first label, or like
    /// <see cref="Domain"/> itself where that leaves no dot.
    /// </summary>
    public Input<string>? HostedZoneId { get; set; }

    /// <summary>
    /// True to do without a domain outside a sandbox. A finding (CloudFront.15): CloudFront's own certificate lets viewers use TLS 1.0.
    /// Default: false.
    /// </summary>
    public bool AllowDefaultCertificate { get; set; }

    /// <summary>Which object of a bucket answers an address. Default: <see cref="CdnPages.Files"/>.</summary>
    public CdnPages Pages { get; set; }

    /// <summary>The object of a bucket that is shown, with status 404, for what is not there, such as <c>/404.html</c>. Default: S3's own message.</summary>
    public string? NotFoundPage { get; set; }

    /// <summary>
    /// The <c>Content-Security-Policy</c> of answers that have none. Default: <see cref="ContentSecurityPolicy.Basic"/>.
    /// </summary>
    public ContentSecurityPolicy ContentSecurityPolicy { get; set; } = ContentSecurityPolicy.Basic;

    /// <summary>The firewall.</summary>
    public CdnFirewall Firewall { get; set; } = new();

    /// <summary>Whether requests are logged. Default: <see cref="CdnDefaults.AccessLogs"/>.</summary>
    public bool? AccessLogs { get; set; }

    /// <summary>Whether CloudFront reports the origin's latency and each error code. Default: <see cref="CdnDefaults.AdditionalMetrics"/>.</summary>
    public bool? AdditionalMetrics { get; set; }

    /// <summary>
    /// The Region of a further cache in front of the origins, the one nearest to them, such as <c>eu-west-1</c>: fewer requests reach the
    /// origin, for a price by request. Default: none.
    /// </summary>
    public string? OriginShieldRegion { get; set; }

    /// <summary>The header in which answers name their cache tags, so that they can be invalidated by tag. Default: none.</summary>
    public string? CacheTagHeader { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public CdnCustomize Customize { get; set; } = new();

    /// <summary>True when a component makes the bucket that is to be the origin, and has only the rest to check.</summary>
    internal bool IsForOwnBucket { get; init; }

    /// <summary>The origin and those of the routes.</summary>
    internal IEnumerable<CdnOrigin> AllOrigins => Routes.OrderBy(route => route.Key, StringComparer.Ordinal).Select(route => route.Value).Prepend(Origin);

    /// <summary>Room for the name of the bucket with the logs.</summary>
    internal override int LongestName => InfraComponent.MaxNameLength - CdnLogs.Suffix.Length;
}
