using System.Collections.Immutable;
using Pulumi;
using LB = Pulumi.Aws.LB;

namespace Infra;

/// <summary>
/// A load balancer that services share: each gets the requests for its host name, its path, or both, and what is for nobody gets "not found".
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/load-balancer.md</c>.</remarks>
public sealed class LoadBalancer : InfraComponent, IMonitored
{
    private const string TypeToken = "infra:service:LoadBalancer";

    private readonly ImmutableArray<string> _domains;

    /// <summary>Creates a load balancer.</summary>
    /// <param name="name">The load balancer's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The network, and what differs from <see cref="LoadBalancerDefaults"/>.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public LoadBalancer(string name, LoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _domains = [.. args.Domains];
        Network = args.Network;
        Exposure = args.Exposure;
        HasTls = args.HasTls;
        var settings = new LoadBalancerSettings(Context, args.Network, args.Customize) { IsPublic = Exposure == Exposure.Public, HasTls = HasTls, IsShared = true };
        var certificates = CreateCertificates(args);
        var front = new LoadBalancerFront(settings, certificates.Select(certificate => certificate.Arn).FirstOrDefault(), LoadBalancerFront.NotFound());
        foreach (var (role, certificate) in certificates.Skip(1))
        {
            Attach(Children, $"https-{role}", front.Serving.Arn, certificate);
        }

        foreach (var domain in _domains.Where(IsHost))
        {
            LoadBalancerCertificate.CreateRecord(Children, $"record-{Word(domain)}", domain, Zone(args, domain), front.LoadBalancer.DnsName, front.LoadBalancer.ZoneId);
        }

        Arn = front.LoadBalancer.Arn;
        ArnSuffix = front.LoadBalancer.ArnSuffix;
        DnsName = front.LoadBalancer.DnsName;
        HostedZoneId = front.LoadBalancer.ZoneId;
        ListenerArn = front.Serving.Arn;
        SecurityGroupId = front.Group.Group.Id;
        Signals = LoadBalancerAlarms.Watch(settings.Defaults, ArnSuffix);
        PublishAll();
    }

    // Nothing is created: the load balancer is looked up by its listener.
    private LoadBalancer(string name, ExistingLoadBalancerArgs args, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        _domains = [.. args.Domains];
        Network = args.Network;
        Exposure = args.Exposure;
        HasTls = !args.AllowPlainHttp;
        var listener = LB.GetListener.Invoke(new() { Arn = args.ListenerArn }, Children.Invoke);
        var found = LB.GetLoadBalancer.Invoke(new() { Arn = listener.Apply(known => known.LoadBalancerArn) }, Children.Invoke);
        Arn = found.Apply(known => known.Arn);
        ArnSuffix = found.Apply(known => known.ArnSuffix);
        DnsName = found.Apply(known => known.DnsName);
        HostedZoneId = found.Apply(known => known.ZoneId);
        ListenerArn = args.ListenerArn.ToOutput();
        SecurityGroupId = args.SecurityGroupId.ToOutput();
        // Whoever manages the load balancer watches it.
        Signals = [];
        PublishAll();
    }

    /// <summary>
    /// A load balancer that something else manages, such as a platform team's. Services get rules of its listener and let it reach their tasks; nothing else
    /// is created.
    /// </summary>
    /// <param name="name">The load balancer's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="args">Its listener, its security group, and the network.</param>
    /// <param name="options">Pulumi's options, such as a provider.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public static LoadBalancer FromExisting(string name, ExistingLoadBalancerArgs args, ComponentResourceOptions? options = null) => new(name, args, options);

    /// <summary>The network it stands in.</summary>
    public Network Network { get; }

    /// <summary>Who can reach its services.</summary>
    public Exposure Exposure { get; }

    /// <summary>True when it has a certificate.</summary>
    public bool HasTls { get; }

    /// <summary>The load balancer's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The end of the ARN, which CloudWatch's metrics have as <c>LoadBalancer</c>.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>The load balancer's own name.</summary>
    public Output<string> DnsName { get; }

    /// <summary>The Route 53 zone of <see cref="DnsName"/>, for alias records of your own.</summary>
    public Output<string> HostedZoneId { get; }

    /// <summary>The listener whose rules lead to the services.</summary>
    public Output<string> ListenerArn { get; }

    /// <summary>The security group. It lets clients in; each service adds the way to its own tasks.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    internal LoadBalancerRoutes Routes { get; } = new();

    /// <summary>A part of the requests, as a service's <see cref="ServiceArgs.LoadBalancer"/>.</summary>
    /// <param name="path">
    /// The path, up to six segments: <c>/orders</c> stands for itself and all below it. The service sees it unchanged. Default: any.
    /// </param>
    /// <param name="priority">
    /// The place of the rule among the listener's, 1 to 50,000, for the rare case that two routes come to the same. Default: it follows from
    /// the service's domain and the path, and from nothing else.
    /// </param>
    public LoadBalancerRoute Route(string? path = null, int? priority = null) => new(this, path, priority);

    private void PublishAll() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["arn"] = Arn,
        ["dnsName"] = DnsName,
        ["listenerArn"] = ListenerArn,
        ["securityGroupId"] = SecurityGroupId,
    });

    /// <summary>True when the load balancer has the record of the host, so that services that share it need none.</summary>
    internal bool Leads(string host) => _domains.Contains(host);

    /// <summary>True when one of the certificates is for the host.</summary>
    internal bool Covers(string host) => _domains.Any(domain => domain == host || IsWildcardOf(domain, host));

    /// <summary>The names that no other's certificate is for.</summary>
    internal static IEnumerable<string> NeedingCertificates(IReadOnlyCollection<string> domains) => domains.Where(domain => !domains.Any(other => IsWildcardOf(other, domain)));

    /// <summary>Gives a listener one more certificate, which it shows to clients that ask for one of its names.</summary>
    internal static LB.ListenerCertificate Attach(ChildResources children, string role, Input<string> listener, Input<string> certificate) => children.Create(
        role,
        _ => new LB.ListenerCertificateArgs { ListenerArn = listener, CertificateArn = certificate },
        (name, args, options) => new LB.ListenerCertificate(name, args, options));

    // A host that a wildcard is for needs no certificate of its own.
    private List<(string Role, Input<string> Arn)> CreateCertificates(LoadBalancerArgs args) => args.CertificateArn is { } given
        ? [("given", given)]
        : [.. NeedingCertificates(_domains).Select(domain => (Word(domain), CreateCertificate(args, domain)))];

    private Input<string> CreateCertificate(LoadBalancerArgs args, string domain) =>
        LoadBalancerCertificate.Create(Children, $"certificate-{Word(domain)}", domain, Zone(args, domain), args.Customize.Certificate);

    private Input<string> Zone(LoadBalancerArgs args, string domain) => args.HostedZoneId ?? LoadBalancerCertificate.LookUpZone(Children, domain);

    private static bool IsHost(string domain) => !domain.StartsWith("*.", StringComparison.Ordinal);

    private static bool IsWildcardOf(string domain, string host) => !IsHost(domain) && IsHost(host) && host[host.IndexOf('.', StringComparison.Ordinal)..] == domain[1..];

    // *.example.com is any-example-com: part of the names of children, so that the order of the domains means nothing to them.
    private static string Word(string domain) => domain.Replace("*", "any", StringComparison.Ordinal).Replace('.', '-');
}
