namespace Infra.Policies.Rules;

/// <summary>What is open to the internet is HTTPS, and HTTP where a load balancer redirects it.</summary>
public sealed class SecurityGroupOpensOnlyHttps : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Ports = Parameter.Texts(
        "ports", ["443"], "Port numbers that may be open to the internet.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-191",
        Slug = "sg-open-only-443",
        Title = "Only HTTPS is open to the internet",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Every other open port is a way in that nobody meant to offer, and plain HTTP can be read and changed on its way.",
        Fix = "Use the Infra Service component with Exposure.Public, which opens 443 and redirects 80; on raw rules open 443 only, or "
            + "80 on a load balancer whose listener redirects to HTTPS. A service that needs another port lists it in the parameter "
            + "ports.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.18")],
        Links = ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html"],
        Anchors = ["checkov CKV_AWS_260"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroupIngressRule];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.LoadBalancer, AwsTypes.Listener];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Ports];

    /// <inheritdoc/>
    public override string Good => """
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule shop-https:
          securityGroupId: sg-0a1
          cidrIpv4: 0.0.0.0/0
          ipProtocol: tcp
          fromPort: 443
          toPort: 443
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule shop-http:
          securityGroupId: sg-0a1
          cidrIpv4: 0.0.0.0/0
          ipProtocol: tcp
          fromPort: 8080
          toPort: 8080
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var rule in TrafficRule.Of(resource, TrafficDirection.In))
        {
            var allowed = rule.HasNoPorts;
            foreach (var port in resource.Get(Ports))
            {
                allowed |= rule.IsOnly(port);
            }

            if (!allowed.IsYes)
            {
                allowed |= rule.IsOnly("80") & IsRedirected(resource, graph);
            }

            resource.Require(!rule.IsOpenToAll | allowed, "More than HTTPS is open to the internet.");
        }
    }

    // 80 is fine in front of a load balancer that answers it with a redirect and nothing else.
    private static Truth IsRedirected(ResourceView resource, PlanGraph graph)
    {
        if (resource.Type == AwsTypes.SecurityGroup.Token)
        {
            return ServesRedirectsOnly(resource, graph);
        }

        var groups = graph.Targets(resource["securityGroupId"], AwsTypes.SecurityGroup);
        return groups.Exist() & groups.All(group => ServesRedirectsOnly(group, graph));
    }

    private static Truth ServesRedirectsOnly(ResourceView group, PlanGraph graph)
    {
        var balancers = graph.AttachedTo(group, AwsTypes.LoadBalancer, "securityGroups");
        return balancers.Exist() & balancers.All(balancer =>
        {
            var listeners = graph.AttachedTo(balancer, AwsTypes.Listener, "loadBalancerArn");
            return listeners.Any(static listener => listener["port"].Is("80"))
                & listeners.All(static listener => listener["port"].Is("80").Implies(ListenerActions.RedirectToHttps(listener)));
        });
    }
}
