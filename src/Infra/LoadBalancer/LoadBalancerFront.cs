using Pulumi;
using LB = Pulumi.Aws.LB;

namespace Infra;

/// <summary>A load balancer with its security group, listeners, access logs and firewall: the same for one that is shared and for a service's own.</summary>
internal sealed class LoadBalancerFront
{
    // Two years is what browsers ask for preloading; one is what AWS and OWASP recommend without it.
    private const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    private readonly LoadBalancerSettings _settings;

    /// <param name="settings">What it will be.</param>
    /// <param name="certificate">The certificate of the HTTPS listener. Null for plain HTTP.</param>
    /// <param name="action">What happens to a request that no rule is for.</param>
    public LoadBalancerFront(LoadBalancerSettings settings, Input<string>? certificate, LB.Inputs.ListenerDefaultActionArgs action)
    {
        _settings = settings;
        Group = new LoadBalancerGroup(settings);
        var logs = settings.Defaults.AccessLogs ? new LoadBalancerAccessLogs(settings) : null;
        LoadBalancer = Create(logs);
        Serving = certificate is null ? CreateHttpListener(action) : CreateHttpsListener(certificate, action);
        Listeners = certificate is null ? [Serving] : [Serving, CreateHttpListener(RedirectToHttps())];
        if (settings is { IsPublic: true, Defaults.Firewall: true })
        {
            LoadBalancerFirewall.Create(settings, LoadBalancer);
        }
    }

    public LoadBalancerGroup Group { get; }

    public LB.LoadBalancer LoadBalancer { get; }

    /// <summary>The listener that leads to services: HTTPS where there is a certificate.</summary>
    public LB.Listener Serving { get; }

    /// <summary>All listeners.</summary>
    public IReadOnlyList<LB.Listener> Listeners { get; }

    /// <summary>Answers "not found" to what no rule is for.</summary>
    public static LB.Inputs.ListenerDefaultActionArgs NotFound() => new()
    {
        Type = "fixed-response",
        FixedResponse = new LB.Inputs.ListenerDefaultActionFixedResponseArgs { ContentType = "text/plain", MessageBody = "Not found", StatusCode = "404" },
    };

    private LB.LoadBalancer Create(LoadBalancerAccessLogs? logs)
    {
        // A public load balancer needs the network's internet gateway, which none of its arguments mentions.
        var options = new CustomResourceOptions { DependsOn = { _settings.Network } };
        if (logs is not null)
        {
            options.DependsOn.Add(logs.Policy);
        }

        return _settings.Children.Create(
            "load-balancer",
            tags => ToArgs(logs, tags),
            (name, args, childOptions) => new LB.LoadBalancer(name, args, childOptions),
            _settings.Customize.LoadBalancer,
            options);
    }

    private LB.LoadBalancerArgs ToArgs(LoadBalancerAccessLogs? logs, InputMap<string> tags)
    {
        var args = new LB.LoadBalancerArgs
        {
            // The exposure is part of the name: changing it makes a new load balancer, which could not have the old one's name.
            Name = _settings.PhysicalName(NameRule.LoadBalancer, _settings.IsPublic ? "public" : "internal"),
            LoadBalancerType = "application",
            Internal = !_settings.IsPublic,
            Subnets = _settings.IsPublic ? _settings.Network.PublicSubnetIds : _settings.Network.PrivateSubnetIds,
            SecurityGroups = { Group.Group.Id },
            EnableDeletionProtection = _settings.IsProtected,
            EnableZonalShift = _settings.Defaults.ZonalShift,
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

    private LB.Listener CreateHttpsListener(Input<string> certificate, LB.Inputs.ListenerDefaultActionArgs action) => _settings.Children.Create(
        "https-listener",
        tags =>
        {
            var args = Listener(LoadBalancerGroup.Https, "HTTPS", action, tags);
            args.SslPolicy = _settings.Defaults.TlsPolicy;
            args.CertificateArn = certificate;
            args.RoutingHttpResponseStrictTransportSecurityHeaderValue = StrictTransportSecurity;
            return args;
        },
        (name, args, options) => new LB.Listener(name, args, options),
        _settings.Customize.HttpsListener);

    private LB.Listener CreateHttpListener(LB.Inputs.ListenerDefaultActionArgs action) => _settings.Children.Create(
        "http-listener",
        tags => Listener(LoadBalancerGroup.Http, "HTTP", action, tags),
        (name, args, options) => new LB.Listener(name, args, options),
        _settings.Customize.HttpListener);

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

    private static LB.Inputs.ListenerDefaultActionArgs RedirectToHttps() => new()
    {
        Type = "redirect",
        Redirect = new LB.Inputs.ListenerDefaultActionRedirectArgs { Protocol = "HTTPS", Port = "443", StatusCode = "HTTP_301" },
    };
}
