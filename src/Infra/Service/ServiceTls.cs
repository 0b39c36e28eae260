using Pulumi;

namespace Infra;

/// <summary>How clients reach a <see cref="Service"/> over TLS.</summary>
public sealed record ServiceTls
{
    /// <summary>A certificate of this Region for HTTPS, e.g. a wildcard. Default: one is made for <see cref="ServiceArgs.Domain"/>.</summary>
    public Input<string>? CertificateArn { get; init; }

    /// <summary>
    /// The Route 53 zone for <see cref="ServiceArgs.Domain"/>. Default: the public zone named like the domain without its first label.
    /// </summary>
    public Input<string>? HostedZoneId { get; init; }

    /// <summary>
    /// True to serve plain HTTP. A finding (ELB.1). Without a certificate or domain it has to be said, except for an internal service
    /// in a sandbox. Default: false.
    /// </summary>
    public bool AllowPlainHttp { get; init; }
}
