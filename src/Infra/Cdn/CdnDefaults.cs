namespace Infra;

/// <summary>The defaults of a <see cref="Cdn"/> in one tier.</summary>
public sealed record CdnDefaults
{
    private CdnDefaults()
    {
    }

    /// <summary>From which places the world is served.</summary>
    [DefaultSource("North America and Europe cost least; production is fast everywhere.", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html")]
    public string PriceClass { get; private init; } = "PriceClass_100";

    /// <summary>The oldest TLS that viewers may use, with a domain.</summary>
    [DefaultSource("TLS 1.2 and 1.3 with ciphers that keep past traffic secret; every browser since 2016.", "CloudFront.15")]
    public string MinimumTls { get; private init; } = "TLSv1.2_2025";

    /// <summary>For how many days a browser remembers to use HTTPS only.</summary>
    [DefaultSource("A year is what OWASP recommends.", "https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Strict_Transport_Security_Cheat_Sheet.html")]
    public int StrictTransportDays { get; private init; } = 365;

    /// <summary>Whether there is a firewall.</summary>
    [DefaultSource("A rule that breaks the application should do so in staging first; a sandbox has no users to protect.", "CloudFront.6")]
    public bool Firewall { get; private init; }

    /// <summary>How many requests an address may send in five minutes.</summary>
    [DefaultSource("Seven a second, for minutes: many people behind one office's address, and not a machine that tries.", "https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html")]
    public int RequestLimit { get; private init; } = 2000;

    /// <summary>Whether requests are logged.</summary>
    [DefaultSource("Who asked for what is the first question after an incident.", "CloudFront.5")]
    public bool AccessLogs { get; private init; }

    /// <summary>How long access logs and the firewall's log are kept, in days.</summary>
    [DefaultSource("Production keeps a year, as audits ask.", "CloudWatch.16")]
    public int LogRetentionDays { get; private init; }

    /// <summary>Whether CloudFront reports the origin's latency and each error code. AWS bills these metrics by distribution.</summary>
    [DefaultSource("Without them nobody sees a slow origin; only production pays for it.", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/viewing-cloudfront-metrics.html")]
    public bool AdditionalMetrics { get; private init; }

    /// <summary>The share of requests that may fail with a server error, in percent.</summary>
    [DefaultSource("The bound that rolls a service back.", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html")]
    public int ErrorPercent { get; private init; } = 1;

    /// <summary>The slowest acceptable first byte from the origin, for 99 in 100 requests.</summary>
    [DefaultSource("A person notices a second, and leaves after three.", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/viewing-cloudfront-metrics.html")]
    public TimeSpan SlowOrigin { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>The defaults of a tier.</summary>
    public static CdnDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { LogRetentionDays = 7 },
        Tier.Staging => new() { Firewall = true, AccessLogs = true, LogRetentionDays = 30 },
        Tier.Production => new() { PriceClass = "PriceClass_All", Firewall = true, AccessLogs = true, LogRetentionDays = 365, AdditionalMetrics = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
