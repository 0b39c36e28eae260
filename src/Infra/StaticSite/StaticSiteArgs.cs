using Pulumi;

namespace Infra;

/// <summary>What a <see cref="StaticSite"/> can be told.</summary>
public sealed class StaticSiteArgs : ComponentArgs
{
    private SiteFolder? _folder;

    /// <summary>
    /// The folder with the site as it is built, from the folder of <c>Pulumi.yaml</c> on, such as <c>dist</c>. Names that begin with a dot stay
    /// behind, but for <c>.well-known</c>.
    /// </summary>
    public required string Folder { get; set; }

    /// <summary>Which file answers an address. Default: <see cref="CdnPages.Folders"/>.</summary>
    public CdnPages Pages { get; set; } = CdnPages.Folders;

    /// <summary>
    /// The page that is shown, with status 404, for what is not there. Default: <c>/404.html</c> where the site has it and all routes lead to
    /// buckets.
    /// </summary>
    public string? NotFoundPage { get; set; }

    /// <summary>
    /// The beginnings of paths below which names change with the content, such as <c>assets/</c>: browsers keep these files for ever. Default:
    /// none; names with a hexadecimal hash, such as <c>main.3f2a9c1b.js</c>, are known anyway.
    /// </summary>
    public ICollection<string> ImmutablePaths { get; set; } = [];

    /// <summary>Other origins by path, such as <c>/api/*</c>. Default: none.</summary>
    public IDictionary<string, CdnOrigin> Routes { get; set; } = new Dictionary<string, CdnOrigin>(StringComparer.Ordinal);

    /// <summary>The host name, such as <c>shop.example.com</c>. Brings a certificate and DNS records. Default: CloudFront's own name.</summary>
    public string? Domain { get; set; }

    /// <summary>Other names in the same zone, such as <c>www.example.com</c>. Default: none.</summary>
    public ICollection<string> AlternativeDomains { get; set; } = [];

    /// <summary>The Route 53 zone of the domains. Default: as of <see cref="CdnArgs.HostedZoneId"/>.</summary>
    public Input<string>? HostedZoneId { get; set; }

    /// <summary>True to do without a domain outside a sandbox. A finding (CloudFront.15). Default: false.</summary>
    public bool AllowDefaultCertificate { get; set; }

    /// <summary>What pages may load. Default: <see cref="ContentSecurityPolicy.Basic"/>.</summary>
    public ContentSecurityPolicy ContentSecurityPolicy { get; set; } = ContentSecurityPolicy.Basic;

    /// <summary>The firewall.</summary>
    public CdnFirewall Firewall { get; set; } = new();

    /// <summary>Changes to single children. Default: none.</summary>
    public StaticSiteCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    internal override int LongestName => ToCdn(origin: null).LongestName;

    /// <summary>The files, as they were when the arguments were checked.</summary>
    internal SiteFolder Site => _folder ?? throw new InvalidOperationException("The arguments have not been checked yet.");

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (string.IsNullOrEmpty(Folder))
        {
            problems.Add(nameof(Folder), Folder, "a folder", "set it to the folder with the site as it is built, such as dist");
            return;
        }

        _folder = SiteFolder.Read(Folder, StaticSiteDefaults.For(platform.Tier), problems, nameof(Folder));
        ToCdn(origin: null).Validate(problems, platform);
        if (NotFoundPage is { Length: > 1 } page && _folder.Files.Count > 0 && !_folder.Has(page[1..]))
        {
            problems.Add(nameof(NotFoundPage), page, $"a file of {Folder}", "add the page, or correct its path");
        }
    }

    /// <summary>The distribution's arguments. Without an origin they are for checking only.</summary>
    internal CdnArgs ToCdn(Bucket? origin) => new()
    {
        Origin = origin is null ? null! : new CdnOrigin(origin),
        IsForOwnBucket = true,
        Pages = Pages,
        NotFoundPage = NotFoundPage ?? DefaultNotFoundPage,
        Routes = Routes,
        Domain = Domain,
        AlternativeDomains = AlternativeDomains,
        HostedZoneId = HostedZoneId,
        AllowDefaultCertificate = AllowDefaultCertificate,
        ContentSecurityPolicy = ContentSecurityPolicy,
        Firewall = Firewall,
        Customize = Customize.Cdn,
        Tier = Tier,
        Tags = Tags,
        Decommission = Decommission,
    };

    private string? DefaultNotFoundPage =>
        _folder is not null && _folder.Has("404.html") && Routes.Values.All(origin => origin.Bucket is not null) ? "/404.html" : null;
}
