namespace Infra;

/// <summary>The defaults of a load balancer in one tier, whether services share it or one has it for itself.</summary>
public sealed record LoadBalancerDefaults
{
    private LoadBalancerDefaults()
    {
    }

    /// <summary>The TLS policy.</summary>
    [DefaultSource("TLS 1.3 and 1.2 with forward secrecy and authenticated encryption only.", "ELB.17")]
    public string TlsPolicy { get; private init; } = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    /// <summary>Whether the load balancer is protected against deletion.</summary>
    [DefaultSource("Its name is what clients know; deleting it in production has to be two steps.", "ELB.6")]
    public bool DeletionProtection { get; private init; }

    /// <summary>Whether access logs are written to a bucket of the load balancer's own.</summary>
    [DefaultSource("What happened to a request can be told afterwards; a sandbox has no such question.", "ELB.5")]
    public bool AccessLogs { get; private init; }

    /// <summary>How long access logs are kept, in days.</summary>
    [DefaultSource("As long as the service's own logs in production.", "S3.13")]
    public int AccessLogRetentionDays { get; private init; } = 365;

    /// <summary>Whether traffic can be shifted away from a zone in trouble.</summary>
    [DefaultSource("Free, and there when a zone is impaired; needs more than one zone with tasks.", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/zonal-shift.html")]
    public bool ZonalShift { get; private init; }

    /// <summary>Whether a public load balancer gets a firewall with AWS's managed rules.</summary>
    [DefaultSource("Known bad requests never reach production tasks; it costs by the month and request.", "ELB.16")]
    public bool Firewall { get; private init; }

    /// <summary>The share of requests that the load balancer itself answers with an error, in percent, that wakes somebody.</summary>
    [DefaultSource("The same as for the errors of a service.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html")]
    public double ErrorPercent { get; private init; } = 1;

    /// <summary>The defaults of a tier.</summary>
    public static LoadBalancerDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging => new(),
        Tier.Production => new()
        {
            DeletionProtection = true,
            AccessLogs = true,
            ZonalShift = true,
            Firewall = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
