using Pulumi;
using Acm = Pulumi.Aws.Acm;
using LB = Pulumi.Aws.LB;
using Route53 = Pulumi.Aws.Route53;

namespace Infra;

/// <summary>The service's host name: a certificate that the zone proves, unless one is given, and the record that leads to the load balancer.</summary>
internal sealed class ServiceCertificate
{
    private const int ValidationTtl = 60;

    private readonly ServiceContext _service;
    private readonly Input<string>? _zone;

    public ServiceCertificate(ServiceContext service)
    {
        _service = service;
        var args = service.Settings.Args;
        if (args.Domain is not null)
        {
            _zone = args.Tls.HostedZoneId ?? LookUpZone(args.Domain);
        }

        Arn = args.Tls.CertificateArn;
        if (Arn is null && args.Domain is not null)
        {
            Arn = CreateCertificate(args.Domain);
        }
    }

    /// <summary>The certificate, once it is valid. Null for plain HTTP.</summary>
    public Input<string>? Arn { get; }

    public void CreateRecord(LB.LoadBalancer loadBalancer)
    {
        if (_service.Settings.Args.Domain is not { } domain)
        {
            return;
        }

        _service.Children.Create(
            "record",
            _ => new Route53.RecordArgs
            {
                ZoneId = _zone!,
                Name = domain,
                Type = "A",
                Aliases =
                {
                    new Route53.Inputs.RecordAliasArgs
                    {
                        Name = loadBalancer.DnsName,
                        ZoneId = loadBalancer.ZoneId,
                        EvaluateTargetHealth = true,
                    },
                },
            },
            (name, args, options) => new Route53.Record(name, args, options));
    }

    private Input<string> LookUpZone(string domain) => Route53.GetZone.Invoke(
        new() { Name = domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..], PrivateZone = false }, _service.Children.Invoke)
        .Apply(zone => zone.ZoneId);

    private Output<string> CreateCertificate(string domain)
    {
        var certificate = _service.Children.Create(
            "certificate",
            tags => new Acm.CertificateArgs { DomainName = domain, ValidationMethod = "DNS", Tags = tags },
            (name, args, options) => new Acm.Certificate(name, args, options),
            _service.Customize.Certificate);
        var proof = certificate.DomainValidationOptions.Apply(options => options[0]);
        var record = _service.Children.Create(
            "certificate-record",
            _ => new Route53.RecordArgs
            {
                ZoneId = _zone!,
                Name = proof.Apply(option => option.ResourceRecordName),
                Type = proof.Apply(option => option.ResourceRecordType),
                Records = { proof.Apply(option => option.ResourceRecordValue) },
                Ttl = ValidationTtl,
                // ACM asks for the same record for every certificate of a name, also for the one that replaces this.
                AllowOverwrite = true,
            },
            (name, args, options) => new Route53.Record(name, args, options));
        var validation = _service.Children.Create(
            "certificate-validation",
            _ => new Acm.CertificateValidationArgs { CertificateArn = certificate.Arn, ValidationRecordFqdns = { record.Fqdn } },
            (name, args, options) => new Acm.CertificateValidation(name, args, options));
        return validation.CertificateArn;
    }
}
