using Pulumi;
using LB = Pulumi.Aws.LB;

namespace Infra;

/// <summary>The way of requests to a service: through a load balancer of its own, or through a part of a shared one.</summary>
internal sealed class ServiceTraffic
{
    // The only rule of a listener of the service's own; everything matches it.
    private const int OnlyRule = 1;

    private readonly ServiceContext _service;
    private Input<string>? _zone;

    public ServiceTraffic(ServiceContext service)
    {
        _service = service;
        Targets = new ServiceTargets(service);
        if (service.Settings.Route is { } route)
        {
            var shared = route.LoadBalancer;
            (Arn, ArnSuffix, DnsName, SecurityGroupId) = (shared.Arn, shared.ArnSuffix, shared.DnsName, shared.SecurityGroupId);
            Prerequisites = [.. Join(route)];
            if (Args.Domain is { } host && !shared.Leads(host))
            {
                LeadHere(host, shared.DnsName, shared.HostedZoneId);
            }
        }
        else
        {
            var front = CreateOwn();
            (Arn, ArnSuffix, DnsName) = (front.LoadBalancer.Arn, front.LoadBalancer.ArnSuffix, front.LoadBalancer.DnsName);
            SecurityGroupId = front.Group.Group.Id;
            // Until a listener leads to it, the target group has no load balancer, and ECS refuses it.
            Prerequisites = [.. front.Group.Rules, .. front.Listeners];
            if (service.Settings.Rollout.Shifts)
            {
                Rule = CreateRule(front.Serving.Arn, OnlyRule, rule => rule.Conditions.Add(Paths("/*")));
            }

            if (Args.Domain is { } host)
            {
                LeadHere(host, front.LoadBalancer.DnsName, front.LoadBalancer.ZoneId);
            }
        }

        Dimensions = CreateDimensions();
    }

    public Output<string> Arn { get; }

    public Output<string> ArnSuffix { get; }

    public Output<string> DnsName { get; }

    /// <summary>The load balancer's security group.</summary>
    public Output<string> SecurityGroupId { get; }

    public ServiceTargets Targets { get; }

    /// <summary>The rule that leads to the service. Null for a rolling service with a load balancer of its own, which has no other.</summary>
    public LB.ListenerRule? Rule { get; private set; }

    /// <summary>What ECS needs but no argument mentions.</summary>
    public IReadOnlyList<Resource> Prerequisites { get; }

    /// <summary>What tells the metrics of the load balancer and the target groups from others.</summary>
    public IReadOnlyDictionary<string, Input<string>> Dimensions { get; }

    private ServiceArgs Args => _service.Settings.Args;

    private LoadBalancerFront CreateOwn()
    {
        var customize = _service.Customize.ForLoadBalancer;
        var settings = new LoadBalancerSettings(_service.Workload.Component, _service.Network, customize)
        {
            IsPublic = _service.Settings.IsPublic,
            HasTls = _service.Settings.HasTls,
        };
        var certificate = Args.Tls.CertificateArn ?? (Args.Domain is { } domain ? (Input<string>)CreateCertificate(domain) : null);
        return new LoadBalancerFront(settings, certificate, new() { Type = "forward", TargetGroupArn = Targets.Main.Arn });
    }

    private IEnumerable<Resource> Join(LoadBalancerRoute route)
    {
        var balancer = route.LoadBalancer;
        balancer.Routes.Add(_service.Name, Args.Domain, route, _service.Settings.Rollout.Shifts);
        Rule = CreateRule(balancer.ListenerArn, route.PriorityFor(Args.Domain), rule =>
        {
            if (Args.Domain is not null)
            {
                rule.Conditions.Add(new LB.Inputs.ListenerRuleConditionArgs { HostHeader = new LB.Inputs.ListenerRuleConditionHostHeaderArgs { Values = { Args.Domain } } });
            }

            if (route.Path is not null)
            {
                rule.Conditions.Add(Paths(route.Path, route.Path + "/*"));
            }
            else if (Args.Domain is null)
            {
                rule.Conditions.Add(Paths("/*"));
            }
        });
        yield return Rule;
        if (Args.Tls.CertificateArn is { } certificate)
        {
            yield return LoadBalancer.Attach(_service.Children, "https", balancer.ListenerArn, certificate);
        }
        else if (balancer.HasTls && Args.Domain is { } domain && !balancer.Covers(domain))
        {
            yield return LoadBalancer.Attach(_service.Children, "https", balancer.ListenerArn, CreateCertificate(domain));
        }
    }

    private LB.ListenerRule CreateRule(Input<string> listener, int priority, Action<LB.ListenerRuleArgs> addConditions) => _service.Children.Create(
        "rule",
        tags =>
        {
            var args = new LB.ListenerRuleArgs { ListenerArn = listener, Priority = priority, Actions = { Forward() }, Tags = tags };
            addConditions(args);
            return args;
        },
        (name, args, options) => new LB.ListenerRule(name, args, options),
        _service.Customize.ListenerRule,
        // ECS moves the weights with every rollout; setting them back would lead requests to the group that is empty.
        Targets.Alternate is null ? null : new CustomResourceOptions { IgnoreChanges = { "actions" } });

    private LB.Inputs.ListenerRuleActionArgs Forward()
    {
        if (Targets.Alternate is not { } alternate)
        {
            return new() { Type = "forward", TargetGroupArn = Targets.Main.Arn };
        }

        return new()
        {
            Type = "forward",
            Forward = new LB.Inputs.ListenerRuleActionForwardArgs
            {
                TargetGroups =
                {
                    new LB.Inputs.ListenerRuleActionForwardTargetGroupArgs { Arn = Targets.Main.Arn, Weight = 100 },
                    new LB.Inputs.ListenerRuleActionForwardTargetGroupArgs { Arn = alternate.Arn, Weight = 0 },
                },
            },
        };
    }

    private static LB.Inputs.ListenerRuleConditionArgs Paths(params ReadOnlySpan<string> patterns)
    {
        var condition = new LB.Inputs.ListenerRuleConditionPathPatternArgs();
        foreach (var pattern in patterns)
        {
            condition.Values.Add(pattern);
        }

        return new() { PathPattern = condition };
    }

    private Output<string> CreateCertificate(string domain) =>
        LoadBalancerCertificate.Create(_service.Children, "certificate", domain, Zone(domain), _service.Customize.Certificate);

    private Input<string> Zone(string domain) => _zone ??= Args.Tls.HostedZoneId ?? LoadBalancerCertificate.LookUpZone(_service.Children, domain);

    private void LeadHere(string host, Output<string> target, Output<string> zoneOfTarget) =>
        LoadBalancerCertificate.CreateRecord(_service.Children, "record", host, Zone(host), target, zoneOfTarget);

    private Dictionary<string, Input<string>> CreateDimensions()
    {
        var dimensions = new Dictionary<string, Input<string>>(StringComparer.Ordinal) { ["LoadBalancer"] = ArnSuffix, ["TargetGroup"] = Targets.Main.ArnSuffix };
        if (Targets.Alternate is { } alternate)
        {
            dimensions[ServiceMetrics.AlternateTargetGroup] = alternate.ArnSuffix;
        }

        return dimensions;
    }
}
