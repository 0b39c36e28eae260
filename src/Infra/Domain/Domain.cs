using System.Collections.Immutable;
using Pulumi;
using Route53 = Pulumi.Aws.Route53;

namespace Infra;

/// <summary>
/// A name on the internet: its Route 53 zone, found or made, a certificate for it, and the records that lead to something. The zone proves the
/// certificate, and the deployment waits for that.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/domain.md</c>.</remarks>
public sealed class Domain : InfraComponent, IMonitored
{
    private const string Type = "infra:dns:Domain";

    private readonly DomainArgs _args;
    private readonly DomainDefaults _defaults;

    /// <summary>Creates a domain.</summary>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The host name, and what differs from <see cref="DomainDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Domain(string name, DomainArgs args, ComponentResourceOptions? options = null)
        : base(Type, name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _args = args;
        _defaults = DomainDefaults.For(Tier);
        ZoneName = args.NameOfZone;
        var (zone, delegation) = args.CreateZone ? CreateZone() : (null, null);
        ZoneId = zone?.ZoneId ?? FindZone().ToOutput();
        NameServers = zone?.NameServers;
        CreateAuthorities();

        var certificates = new DomainCertificates(Children, args, _defaults, ZoneId, delegation);
        CertificateArn = certificates.Regional;
        CdnCertificateArn = certificates.Cdn;
        Signals = Watch();
        Publish();
    }

    private Domain(string name, string zoneName, Input<string>? hostedZoneId, ComponentResourceOptions? options)
        : base(Type, name, new DomainArgs { HostName = zoneName, HostedZoneId = hostedZoneId, ZoneName = hostedZoneId is null ? zoneName : null, Certificate = DomainCertificate.None }, options)
    {
        _args = new DomainArgs { HostName = zoneName, HostedZoneId = hostedZoneId, ZoneName = zoneName };
        _defaults = DomainDefaults.For(Tier);
        ZoneName = zoneName;
        ZoneId = FindZone().ToOutput();
        Publish();
    }

    /// <summary>The name.</summary>
    public string HostName => _args.HostName;

    /// <summary>The id of the zone with the records.</summary>
    public Output<string> ZoneId { get; }

    /// <summary>The name of that zone. Null when only its id was given.</summary>
    public string? ZoneName { get; }

    /// <summary>The servers of a zone that was made, to which its parent has to lead. Null for a zone that exists.</summary>
    public Output<ImmutableArray<string>>? NameServers { get; }

    /// <summary>The certificate of the stack's Region, once it is proven. Null when there is none.</summary>
    public Output<string>? CertificateArn { get; }

    /// <summary>The certificate for CloudFront, once it is proven. Null when there is none.</summary>
    public Output<string>? CdnCertificateArn { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; } = [];

    /// <summary>A zone that exists already, for other domains to have their records in. Creates nothing.</summary>
    /// <param name="name">The name in this program.</param>
    /// <param name="zoneName">The zone's name, such as <c>example.com</c>.</param>
    /// <param name="hostedZoneId">The zone's id. Default: the public zone of that name.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    public static Domain FromExisting(string name, string zoneName, Input<string>? hostedZoneId = null, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(zoneName);
        return new Domain(name, zoneName, hostedZoneId, options);
    }

    /// <summary>Leads the name, and the alternative names, to a target: over IPv4 and IPv6. A record that is there already is an error.</summary>
    /// <param name="target">Where to.</param>
    public void PointTo(DomainTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        foreach (var name in _args.Names)
        {
            CreateAlias(name, "A", target);
            CreateAlias(name, "AAAA", target);
        }
    }

    private Input<string> FindZone()
    {
        if (_args.HostedZoneId is { } id)
        {
            return id;
        }

        if (_args.Zone is { } domain)
        {
            return domain.ZoneId;
        }

        return Route53.GetZone.Invoke(new() { Name = ZoneName!, PrivateZone = false }, Children.Invoke).Apply(zone => zone.ZoneId);
    }

    private (Route53.Zone Zone, Route53.Record? Delegation) CreateZone()
    {
        var zone = Children.Create(
            "zone",
            tags => new Route53.ZoneArgs
            {
                Name = _args.HostName,
                Comment = $"{Platform.Service}: {Name}",
                ForceDestroy = _defaults.ForceDestroy,
                Tags = tags,
            },
            (name, args, options) => new Route53.Zone(name, args, options),
            _args.Customize.Zone,
            new CustomResourceOptions { Protect = _defaults.Protect ? true : null });
        return (zone, _args.HostedZoneId is null && _args.Zone is null ? null : CreateDelegation(zone));
    }

    private Route53.Record CreateDelegation(Route53.Zone zone) => Children.Create(
        "delegation",
        _ => new Route53.RecordArgs
        {
            ZoneId = FindZone(),
            Name = _args.HostName,
            Type = "NS",
            Records = zone.NameServers,
            Ttl = (int)_defaults.TimeToLive.TotalSeconds,
        },
        (name, args, options) => new Route53.Record(name, args, options));

    private void CreateAuthorities()
    {
        if (_args.CertificateAuthorities.Count == 0)
        {
            return;
        }

        Children.Create(
            "certificate-authorities",
            _ => new Route53.RecordArgs
            {
                ZoneId = ZoneId,
                Name = Infra.HostName.WithoutWildcard(_args.HostName),
                Type = "CAA",
                // Holds for wildcards, too, as long as there is no issuewild.
                Records = [.. _args.CertificateAuthorities.Order(StringComparer.Ordinal).Select(authority => (Input<string>)$"0 issue \"{authority}\"")],
                Ttl = (int)_defaults.TimeToLive.TotalSeconds,
            },
            (name, args, options) => new Route53.Record(name, args, options));
    }

    // Named after the whole name: '*.example.com' and 'example.com' are two.
    private void CreateAlias(string hostName, string type, DomainTarget target) => Children.Create(
        $"{type.ToLowerInvariant()}-{hostName}",
        _ => new Route53.RecordArgs
        {
            ZoneId = ZoneId,
            Name = hostName,
            Type = type,
            Aliases =
            {
                new Route53.Inputs.RecordAliasArgs { Name = target.DnsName, ZoneId = target.ZoneId, EvaluateTargetHealth = target.EvaluateHealth },
            },
        },
        (name, args, options) => new Route53.Record(name, args, options));

    private ImmutableArray<MonitoredSignal> Watch()
    {
        var signals = ImmutableArray<MonitoredSignal>.Empty;
        if (CertificateArn is not null)
        {
            signals = signals.AddRange(MonitoredSignal.All(DomainAlarms.For(_defaults), Of(CertificateArn)));
        }

        return CdnCertificateArn is null
            ? signals
            : signals.AddRange(MonitoredSignal.All(DomainAlarms.For(_defaults), Of(CdnCertificateArn), CertificateArn is null ? null : "cdn", DomainCertificates.CdnRegion));
    }

    private static Dictionary<string, Input<string>> Of(Output<string> certificate) =>
        new(StringComparer.Ordinal) { ["CertificateArn"] = certificate };

    private void Publish()
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal) { ["hostName"] = HostName, ["zoneId"] = ZoneId };
        if (NameServers is not null)
        {
            outputs["nameServers"] = NameServers;
        }

        if (CertificateArn is not null)
        {
            outputs["certificateArn"] = CertificateArn;
        }

        if (CdnCertificateArn is not null)
        {
            outputs["cdnCertificateArn"] = CdnCertificateArn;
        }

        Publish(outputs);
    }
}
