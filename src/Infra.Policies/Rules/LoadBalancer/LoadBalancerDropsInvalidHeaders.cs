namespace Infra.Policies.Rules;

/// <summary>Application load balancers drop headers that are not valid.</summary>
public sealed class LoadBalancerDropsInvalidHeaders : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-174",
        Slug = "lb-drop-invalid-headers",
        Title = "Load balancers drop headers that are not valid",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A header that the load balancer and the service read differently smuggles one request inside another.",
        Fix = "The Infra Service component drops them; on a raw application load balancer set dropInvalidHeaderFields to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.4")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html"],
        Anchors = ["checkov CKV_AWS_131", "trivy AWS-0052"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/loadBalancer:LoadBalancer shop:
          dropInvalidHeaderFields: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/loadBalancer:LoadBalancer shop:
          dropInvalidHeaderFields: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // Only an application load balancer reads headers.
        var readsHeaders = resource["loadBalancerType"].Or("application").Is("application");
        if (!readsHeaders.IsNo)
        {
            var drops = resource["dropInvalidHeaderFields"].IsTrue();
            resource.Require(readsHeaders.Implies(drops), "Headers that are not valid are passed on.");
        }
    }
}
