using Pulumi;
using Acm = Pulumi.Aws.Acm;
using Route53 = Pulumi.Aws.Route53;

namespace Infra;

/// <summary>A certificate for one host name, and the record that proves it.</summary>
internal static class LoadBalancerCertificate
{
    private const int ValidationTtl = 60;

    /// <summary>Asks for the certificate and gives it once it is valid.</summary>
    /// <param name="children">The component.</param>
    /// <param name="role">What the certificate is to the component, such as <c>certificate</c>.</param>
    /// <param name="domain">The host name; its first label may be <c>*</c>.</param>
    /// <param name="zone">The zone that proves it.</param>
    /// <param name="customize">The caller's changes.</param>
    public static Output<string> Create(
        ChildResources children, string role, string domain, Input<string> zone, Customization<Acm.CertificateArgs>? customize)
    {
        var certificate = children.Create(
            role,
            tags => new Acm.CertificateArgs { DomainName = domain, ValidationMethod = "DNS", Tags = tags },
            (name, args, options) => new Acm.Certificate(name, args, options),
            customize);
        var proof = certificate.DomainValidationOptions.Apply(options => options[0]);
        var record = children.Create(
            role.Replace("certificate", "certificate-record", StringComparison.Ordinal),
            _ => new Route53.RecordArgs
            {
                ZoneId = zone,
                Name = proof.Apply(option => option.ResourceRecordName),
                Type = proof.Apply(option => option.ResourceRecordType),
                Records = { proof.Apply(option => option.ResourceRecordValue) },
                Ttl = ValidationTtl,
                // ACM asks for the same record for every certificate of a name, also for the one that replaces this.
                AllowOverwrite = true,
            },
            (name, args, options) => new Route53.Record(name, args, options));
        var validation = children.Create(
            role.Replace("certificate", "certificate-validation", StringComparison.Ordinal),
            _ => new Acm.CertificateValidationArgs { CertificateArn = certificate.Arn, ValidationRecordFqdns = { record.Fqdn } },
            (name, args, options) => new Acm.CertificateValidation(name, args, options));
        return validation.CertificateArn;
    }

    /// <summary>The public zone named like the domain without its first label.</summary>
    public static Output<string> LookUpZone(ChildResources children, string domain) => Route53.GetZone.Invoke(
        new() { Name = domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..], PrivateZone = false }, children.Invoke)
        .Apply(zone => zone.ZoneId);

    /// <summary>The record that leads from a host name to a load balancer.</summary>
    public static void CreateRecord(ChildResources children, string role, string domain, Input<string> zone, Input<string> target, Input<string> targetZone) => children.Create(
        role,
        _ => new Route53.RecordArgs
        {
            ZoneId = zone,
            Name = domain,
            Type = "A",
            Aliases = { new Route53.Inputs.RecordAliasArgs { Name = target, ZoneId = targetZone, EvaluateTargetHealth = true } },
        },
        (name, args, options) => new Route53.Record(name, args, options));
}
