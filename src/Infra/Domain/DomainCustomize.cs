using Acm = Pulumi.Aws.Acm;
using Route53 = Pulumi.Aws.Route53;

namespace Infra;

/// <summary>The children of a <see cref="Domain"/> that a caller may change.</summary>
public sealed class DomainCustomize
{
    /// <summary>The zone, where one is made.</summary>
    public Customization<Route53.ZoneArgs>? Zone { get; set; }

    /// <summary>The certificate, in each of its Regions.</summary>
    public Customization<Acm.CertificateArgs>? Certificate { get; set; }
}
