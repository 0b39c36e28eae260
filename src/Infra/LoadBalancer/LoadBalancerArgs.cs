using Pulumi;

namespace Infra;

/// <summary>What a <see cref="LoadBalancer"/> can be told. Defaults by tier: see <see cref="LoadBalancerDefaults"/>.</summary>
public sealed class LoadBalancerArgs : ComponentArgs
{
    // One that clients get who name no host, and 25 more: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
    private const int MaxCertificates = 26;

    /// <summary>The network it stands in, and all its services.</summary>
    public required Network Network { get; set; }

    /// <summary>Who can reach the services. Default: <see cref="Exposure.Internal"/>.</summary>
    public Exposure Exposure { get; set; }

    /// <summary>
    /// The host names it is for, such as <c>*.example.com</c>: it has certificates for them, and records that lead to it for those without <c>*</c>. The
    /// first certificate is for clients that name no host. A service with another <see cref="ServiceArgs.Domain"/> brings its own of both. Default: none.
    /// </summary>
    public IList<string> Domains { get; set; } = [];

    /// <summary>A certificate of this Region for all of <see cref="Domains"/>. Default: one is made for each.</summary>
    public Input<string>? CertificateArn { get; set; }

    /// <summary>The Route 53 zone of <see cref="Domains"/>. Default: for each, the public zone named like it without its first label.</summary>
    public Input<string>? HostedZoneId { get; set; }

    /// <summary>
    /// True to serve plain HTTP. A finding (ELB.1). Without a certificate it has to be said, except for an internal load balancer in a sandbox.
    /// Default: false.
    /// </summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public LoadBalancerCustomize Customize { get; set; } = new();

    internal bool HasTls => CertificateArn is not null || Domains.Count > 0;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!problems.RequireValue(nameof(Network), Network))
        {
            return;
        }

        ValidateExposure(problems, Network, Exposure);
        ValidateDomains(problems, Domains);
        if (HostedZoneId is not null && Domains.Count == 0)
        {
            problems.Add(nameof(HostedZoneId), "a zone", "only together with Domains", "set Domains, or remove HostedZoneId");
        }

        ValidateTls(problems, platform);
        ValidateCertificates(problems);
    }

    private void ValidateCertificates(ArgumentProblems problems)
    {
        var count = CertificateArn is null ? LoadBalancer.NeedingCertificates([.. Domains]).Count() : 1;
        if (count > MaxCertificates)
        {
            problems.Add(
                nameof(Domains), $"{count} names that need a certificate each", $"up to {MaxCertificates}, as AWS allows", "use wildcards, or give one certificate for all as CertificateArn");
        }
    }

    /// <summary>Notes that a network has no subnets for what is to be public.</summary>
    internal static void ValidateExposure(ArgumentProblems problems, Network network, Exposure exposure)
    {
        if (exposure == Exposure.Public && !network.HasPublicSubnets)
        {
            problems.Add(nameof(Exposure), exposure, $"Internal, as network '{network.Name}' has no public subnets", "name them in the network's PublicSubnetIds");
        }
    }

    /// <summary>Notes names that no certificate can be for, and names that are there twice.</summary>
    internal static void ValidateDomains(ArgumentProblems problems, IList<string> domains)
    {
        foreach (var domain in domains.Where(domain => !HostName.IsValid(domain) || HostName.Zone(domain) == domain))
        {
            problems.Add(
                nameof(Domains), domain, "host names in lower case with at least three labels, such as api.example.com or *.example.com", "give the full host name");
        }

        problems.RequireOnce(nameof(Domains), domains, "name");
    }

    private void ValidateTls(ArgumentProblems problems, PlatformSettings platform)
    {
        var mayGoWithout = platform.Tier == Infra.Tier.Sandbox && Exposure == Exposure.Internal;
        if (!HasTls && !AllowPlainHttp && !mayGoWithout)
        {
            problems.Add(
                nameof(Domains), null,
                $"a domain, or a CertificateArn ({(Exposure == Exposure.Public ? "the load balancer is public" : $"the tier is {platform.Tier.ToString().ToLowerInvariant()}")})",
                "set Domains or CertificateArn, or say AllowPlainHttp = true");
        }

        if (HasTls && AllowPlainHttp)
        {
            problems.Add(nameof(AllowPlainHttp), true, "false, as there is a certificate", "remove AllowPlainHttp; port 80 redirects to 443");
        }
    }
}
