namespace Infra.Policies.Rules;

/// <summary>Listeners serve HTTPS; one for HTTP does nothing but redirect to it.</summary>
public sealed class ListenerServesHttps : StackPolicy
{
    private static readonly Parameter<bool> InternalInSandbox = Parameter.Flag(
        "internalInSandbox", defaultValue: true, "Whether internal load balancers of the sandbox tier may serve HTTP: a sandbox need not own a domain.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-170",
        Slug = "lb-https-only",
        Title = "Listeners serve HTTPS, and HTTP only to redirect",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "Whoever is on the way reads and changes plain HTTP: passwords, sessions and what they give access to.",
        Fix = "Set Domain or CertificateArn of the Infra Service component, which then redirects HTTP; on a raw listener set protocol "
            + "HTTPS with a certificateArn, or make redirect with protocol HTTPS its only action.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.1"), Pci("4.2.1")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html"],
        Anchors =
        [
            "cdk-nag ALBHttpToHttpsRedirection", "checkov CKV_AWS_2", "checkov CKV2_AWS_20", "checkov CKV_AWS_378",
            "trivy AWS-0054",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Listener];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.ListenerRule, AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [InternalInSandbox];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/listener:Listener shop-https: { loadBalancerArn: "arn:aws:x", port: 443, protocol: HTTPS, certificateArn: "arn:aws:y" }
        aws:lb/listener:Listener shop-http:
          loadBalancerArn: "arn:aws:x"
          port: 80
          protocol: HTTP
          defaultActions: [{ type: redirect, redirect: { protocol: HTTPS, port: 443, statusCode: HTTP_301 } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/listener:Listener shop-http:
          loadBalancerArn: "arn:aws:x"
          port: 80
          protocol: HTTP
          defaultActions: [{ type: forward, targetGroupArn: "arn:aws:y" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var isHttp = ListenerActions.SpeaksHttp(resource);
        if (isHttp.IsNo)
        {
            resource.Require(!isHttp, "HTTP is served without TLS.");
            return;
        }

        var isExcused = IsExcused(resource, graph);
        if (isExcused.IsYes)
        {
            return;
        }

        resource.Require(isHttp.Implies(ListenerActions.RedirectToHttps(resource)) | isExcused, "HTTP is served without TLS.");
        foreach (var rule in graph.AttachedTo(resource, AwsTypes.ListenerRule, "listenerArn").Items)
        {
            resource.Require(isHttp.Implies(ListenerActions.RedirectToHttps(rule)) | isExcused, "A rule of the listener serves HTTP without TLS.");
        }
    }

    private static Truth IsExcused(ResourceCheck listener, PlanGraph graph)
    {
        var property = listener["loadBalancerArn"];
        var balancers = graph.Targets(property, AwsTypes.LoadBalancer);
        return listener.Tier == PlanTier.Sandbox && listener.Get(InternalInSandbox)
            ? balancers.Exist() & balancers.All(static balancer => balancer["internal"].IsTrue())
            : Truth.Of(false, property);
    }
}
