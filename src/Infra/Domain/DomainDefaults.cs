namespace Infra;

/// <summary>The defaults of a <see cref="Domain"/> in one tier.</summary>
public sealed record DomainDefaults
{
    private DomainDefaults()
    {
    }

    /// <summary>How long to wait until a certificate is proven.</summary>
    [DefaultSource(
        "Minutes in a zone that the internet knows; a zone that nobody leads to never gets there, and the deployment should say so.",
        "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html")]
    public TimeSpan ValidationTimeout { get; private init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long resolvers may remember a record that is no alias.</summary>
    [DefaultSource("Short enough to correct a mistake, and such records are asked for rarely.", "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/best-practices-dns.html")]
    public TimeSpan TimeToLive { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many days before its end a certificate should have been renewed.</summary>
    [DefaultSource("ACM begins 60 days before the end; half of that later it is stuck.", "ACM.1")]
    public int DaysToExpiry { get; private init; } = 30;

    /// <summary>Whether deleting a zone deletes the records in it that somebody else made.</summary>
    [DefaultSource("A sandbox comes and goes; anywhere else a foreign record is a reason to stop.", "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DeleteHostedZone.html")]
    public bool ForceDestroy { get; private init; }

    /// <summary>Whether Pulumi refuses to delete a zone.</summary>
    [DefaultSource("A new zone has new name servers: until its parent is changed, everything under it is gone.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static DomainDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { ForceDestroy = true },
        Tier.Staging => new(),
        Tier.Production => new() { Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
