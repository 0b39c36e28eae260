using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Domain"/> can be told. Defaults by tier: see <see cref="DomainDefaults"/>.</summary>
public sealed partial class DomainArgs : ComponentArgs
{
    /// <summary>The name, such as <c>shop.example.com</c> or <c>*.example.com</c>: lower case, up to 64 characters with a certificate.</summary>
    public required string HostName { get; set; }

    /// <summary>Other names of the same certificate, in the same zone; they get the same records. Default: none.</summary>
    public ICollection<string> AlternativeNames { get; set; } = [];

    /// <summary>
    /// The domain whose zone takes the records, or with <see cref="CreateZone"/> leads to the new zone. Default: <see cref="HostedZoneId"/>.
    /// </summary>
    public Domain? Zone { get; set; }

    /// <summary>The same by the id of a Route 53 zone. Default: the public zone named <see cref="ZoneName"/>.</summary>
    public Input<string>? HostedZoneId { get; set; }

    /// <summary>
    /// The same by the zone's name. Default: <see cref="HostName"/> without its first label, or <see cref="HostName"/> itself where that leaves
    /// no dot.
    /// </summary>
    public string? ZoneName { get; set; }

    /// <summary>
    /// True to make a public zone for <see cref="HostName"/>. With <see cref="Zone"/> or <see cref="HostedZoneId"/> that one leads to it;
    /// otherwise somebody has to, at the registrar. Default: false.
    /// </summary>
    public bool CreateZone { get; set; }

    /// <summary>Where the names have a certificate. Default: <see cref="DomainCertificate.Regional"/>.</summary>
    public DomainCertificate Certificate { get; set; }

    /// <summary>Who may issue certificates for the name and what is below it (CAA), such as <c>amazon.com</c>. Default: anyone.</summary>
    public ICollection<string> CertificateAuthorities { get; set; } = [];

    /// <summary>Changes to single children. Default: none.</summary>
    public DomainCustomize Customize { get; set; } = new();
}
