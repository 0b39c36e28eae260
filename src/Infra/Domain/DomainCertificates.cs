using System.Collections.Immutable;
using Pulumi;
using Acm = Pulumi.Aws.Acm;
using Route53 = Pulumi.Aws.Route53;

namespace Infra;

/// <summary>The certificates of a domain, and the records that prove them: the same for every Region.</summary>
internal sealed class DomainCertificates
{
    /// <summary>Where CloudFront looks for certificates.</summary>
    public const string CdnRegion = "us-east-1";

    private readonly ChildResources _children;
    private readonly DomainArgs _args;
    private readonly DomainDefaults _defaults;
    private readonly Input<string> _zone;
    private ImmutableArray<Route53.Record> _proofs = [];

    public DomainCertificates(ChildResources children, DomainArgs args, DomainDefaults defaults, Input<string> zone, Resource? isReachable)
    {
        (_children, _args, _defaults, _zone) = (children, args, defaults, zone);
        if (args.Certificate is DomainCertificate.Regional or DomainCertificate.RegionalAndCdn)
        {
            Regional = Create("certificate", region: null, isReachable);
        }

        if (args.Certificate is DomainCertificate.Cdn or DomainCertificate.RegionalAndCdn)
        {
            Cdn = Create("cdn-certificate", CdnRegion, isReachable);
        }
    }

    /// <summary>The certificate of the stack's Region, once it is proven.</summary>
    public Output<string>? Regional { get; }

    /// <summary>The certificate for CloudFront, once it is proven.</summary>
    public Output<string>? Cdn { get; }

    private Output<string> Create(string role, string? region, Resource? isReachable)
    {
        var certificate = _children.Create(
            role,
            tags => new Acm.CertificateArgs
            {
                DomainName = _args.HostName,
                SubjectAlternativeNames = [.. _args.AlternativeNames.Order(StringComparer.Ordinal)],
                ValidationMethod = "DNS",
                Tags = tags,
            },
            (name, args, options) => new Acm.Certificate(name, In(args, region), options),
            _args.Customize.Certificate);
        if (_proofs.IsEmpty)
        {
            _proofs = [.. _args.Names.Select(HostName.WithoutWildcard).Distinct(StringComparer.Ordinal).Select(name => Prove(certificate, name))];
        }

        var options = new CustomResourceOptions { CustomTimeouts = new CustomTimeouts { Create = _defaults.ValidationTimeout } };
        if (isReachable is not null)
        {
            options.DependsOn.Add(isReachable);
        }

        var validation = _children.Create(
            $"{role}-validation",
            _ =>
            {
                var args = new Acm.CertificateValidationArgs
                {
                    CertificateArn = certificate.Arn,
                    ValidationRecordFqdns = [.. _proofs.Select(proof => (Input<string>)proof.Fqdn)],
                };
                if (region is not null)
                {
                    args.Region = region;
                }

                return args;
            },
            (name, args, childOptions) => new Acm.CertificateValidation(name, args, childOptions),
            options: options);
        return validation.CertificateArn;
    }

    private static Acm.CertificateArgs In(Acm.CertificateArgs args, string? region)
    {
        if (region is not null)
        {
            args.Region = region;
        }

        return args;
    }

    // One record proves a name and the wildcard below it, in every Region of the account.
    private Route53.Record Prove(Acm.Certificate certificate, string name)
    {
        var proof = certificate.DomainValidationOptions.Apply(
            options => options.First(option => HostName.WithoutWildcard(option.DomainName ?? "") == name));
        return _children.Create(
            $"proof-{name}",
            _ => new Route53.RecordArgs
            {
                ZoneId = _zone,
                Name = proof.Apply(option => option.ResourceRecordName),
                Type = proof.Apply(option => option.ResourceRecordType),
                Records = { proof.Apply(option => option.ResourceRecordValue) },
                Ttl = (int)_defaults.TimeToLive.TotalSeconds,
                // ACM asks for the same record for every certificate of a name, also for the one that replaces this.
                AllowOverwrite = true,
            },
            (child, args, options) => new Route53.Record(child, args, options));
    }
}
