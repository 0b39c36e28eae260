using Pulumi;
using LB = Pulumi.Aws.LB;

namespace Infra;

/// <summary>The load balancer with its listeners, and the target group that the tasks join.</summary>
internal sealed class ServiceLoadBalancer
{
    // Two years is what browsers ask for preloading; one is what AWS and OWASP recommend without it.
    private const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    private readonly ServiceContext _service;

    public ServiceLoadBalancer(ServiceContext service, ServiceSecurityGroups groups, ServiceCertificate certificate)
    {
        _service = service;
        var logs = service.Settings.Defaults.AccessLogs ? new ServiceAccessLogs(service) : null;
        LoadBalancer = CreateLoadBalancer(groups, logs);
        TargetGroup = CreateTargetGroup();
        Listeners = certificate.Arn is null
            ? [CreateHttpListener(Forward())]
            : [CreateHttpsListener(certificate.Arn), CreateHttpListener(RedirectToHttps())];
        certificate.CreateRecord(LoadBalancer);
    }

    public LB.LoadBalancer LoadBalancer { get; }

    public LB.TargetGroup TargetGroup { get; }

    /// <summary>Until a listener leads to it, the target group has no load balancer, and ECS refuses it.</summary>
    public IReadOnlyList<LB.Listener> Listeners { get; }

    /// <summary>What tells the load balancer's and target group's metrics from others.</summary>
    public IReadOnlyDictionary<string, Input<string>> Dimensions => new Dictionary<string, Input<string>>(StringComparer.Ordinal)
    {
        ["LoadBalancer"] = LoadBalancer.ArnSuffix,
        ["TargetGroup"] = TargetGroup.ArnSuffix,
    };

    private ServiceSettings Settings => _service.Settings;

    private LB.LoadBalancer CreateLoadBalancer(ServiceSecurityGroups groups, ServiceAccessLogs? logs)
    {
        // A public load balancer needs the network's internet gateway, which none of its arguments mentions.
        var options = new CustomResourceOptions { DependsOn = { _service.Network } };
        if (logs is not null)
        {
            options.DependsOn.Add(logs.Policy);
        }

        return _service.Children.Create(
            "load-balancer",
            tags => LoadBalancerArgs(groups, logs, tags),
            (name, args, childOptions) => new LB.LoadBalancer(name, args, childOptions),
            _service.Customize.LoadBalancer,
            options);
    }

    private LB.LoadBalancerArgs LoadBalancerArgs(ServiceSecurityGroups groups, ServiceAccessLogs? logs, InputMap<string> tags)
    {
        var args = new LB.LoadBalancerArgs
        {
            // The exposure is part of the name: changing it makes a new load balancer, which could not have the old one's name.
            Name = _service.PhysicalName(NameRule.LoadBalancer, Settings.IsPublic ? "public" : "internal"),
            LoadBalancerType = "application",
            Internal = !Settings.IsPublic,
            Subnets = Settings.IsPublic ? _service.Network.PublicSubnetIds : _service.Network.PrivateSubnetIds,
            SecurityGroups = { groups.LoadBalancer.Id },
            EnableDeletionProtection = Settings.Defaults.DeletionProtection,
            EnableZonalShift = Settings.Defaults.ZonalShift,
            DropInvalidHeaderFields = true,
            DesyncMitigationMode = "defensive",
            EnableHttp2 = true,
            // With the firewall out of order, requests are refused, not let through.
            EnableWafFailOpen = false,
            Tags = tags,
        };
        if (logs is not null)
        {
            args.AccessLogs = new LB.Inputs.LoadBalancerAccessLogsArgs { Bucket = logs.Bucket.Id, Enabled = true };
        }

        return args;
    }

    private LB.TargetGroup CreateTargetGroup() => _service.Children.Create(
        "targets",
        tags => new LB.TargetGroupArgs
        {
            // Another port makes a new group while the listener still holds the old one: only a generated name allows both.
            // The exposure is part of it: a group cannot belong to the old and the new load balancer at the same time.
            NamePrefix = PhysicalName.Prefix(NameRule.TargetGroupPrefix, $"{(Settings.IsPublic ? "p" : "i")}-{_service.Name}"),
            VpcId = _service.Network.VpcId,
            TargetType = "ip",
            Protocol = "HTTP",
            Port = Settings.Port,
            DeregistrationDelay = (int)Settings.DeregistrationDelay.TotalSeconds,
            HealthCheck = new LB.Inputs.TargetGroupHealthCheckArgs
            {
                Enabled = true,
                Protocol = "HTTP",
                Port = "traffic-port",
                Path = Settings.HealthCheckPath,
                Matcher = "200-299",
                Interval = (int)Settings.HealthCheckInterval.TotalSeconds,
                Timeout = (int)Settings.HealthCheckTimeout.TotalSeconds,
                HealthyThreshold = Settings.HealthyThreshold,
                UnhealthyThreshold = Settings.UnhealthyThreshold,
            },
            Tags = tags,
        },
        (name, args, options) => new LB.TargetGroup(name, args, options),
        _service.Customize.TargetGroup);

    private LB.Listener CreateHttpsListener(Input<string> certificateArn) => _service.Children.Create(
        "https-listener",
        tags =>
        {
            var args = Listener(ServiceSecurityGroups.Https, "HTTPS", Forward(), tags);
            args.SslPolicy = Settings.Defaults.TlsPolicy;
            args.CertificateArn = certificateArn;
            args.RoutingHttpResponseStrictTransportSecurityHeaderValue = StrictTransportSecurity;
            return args;
        },
        (name, args, options) => new LB.Listener(name, args, options),
        _service.Customize.HttpsListener);

    private LB.Listener CreateHttpListener(LB.Inputs.ListenerDefaultActionArgs action) => _service.Children.Create(
        "http-listener",
        tags => Listener(ServiceSecurityGroups.Http, "HTTP", action, tags),
        (name, args, options) => new LB.Listener(name, args, options),
        _service.Customize.HttpListener);

    private LB.ListenerArgs Listener(int port, string protocol, LB.Inputs.ListenerDefaultActionArgs action, InputMap<string> tags) => new()
    {
        LoadBalancerArn = LoadBalancer.Arn,
        Port = port,
        Protocol = protocol,
        DefaultActions = { action },
        // No Content-Security-Policy: only the application knows its own, and this one would replace it.
        RoutingHttpResponseServerEnabled = false,
        RoutingHttpResponseXContentTypeOptionsHeaderValue = "nosniff",
        RoutingHttpResponseXFrameOptionsHeaderValue = "DENY",
        Tags = tags,
    };

    private LB.Inputs.ListenerDefaultActionArgs Forward() => new() { Type = "forward", TargetGroupArn = TargetGroup.Arn };

    private static LB.Inputs.ListenerDefaultActionArgs RedirectToHttps() => new()
    {
        Type = "redirect",
        Redirect = new LB.Inputs.ListenerDefaultActionRedirectArgs { Protocol = "HTTPS", Port = "443", StatusCode = "HTTP_301" },
    };
}
