namespace Infra.Policies.Rules;

/// <summary>In production, public application load balancers have a web application firewall.</summary>
public sealed class PublicLoadBalancerHasFirewall : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-176",
        Slug = "lb-waf-if-public",
        Title = "Public load balancers in production have a firewall",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Known attacks and floods of requests reach the service, which has to withstand each of them itself.",
        Fix = "The Infra Service component has a firewall in production with Exposure.Public; on a raw load balancer add a "
            + "WebAclAssociation with its arn as resourceArn.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.16"), Pci("6.4.2")],
        Links = ["https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html"],
        Anchors = ["cdk-nag ALBWAFEnabled", "checkov CKV2_AWS_28"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.WebAclAssociation];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/loadBalancer:LoadBalancer shop: { internal: false }
        aws:wafv2/webAclAssociation:WebAclAssociation shop-firewall:
          resourceArn: ${shop.arn}
          webAclArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/1
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/loadBalancer:LoadBalancer shop: { internal: false }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        // A firewall reads requests, so that only application load balancers can have one.
        var isPublic = resource["loadBalancerType"].Or("application").Is("application") & !resource["internal"].IsTrue();
        if (resource.Tier == PlanTier.Production && !isPublic.IsNo)
        {
            var firewall = graph.AttachedTo(resource, AwsTypes.WebAclAssociation, "resourceArn").Exist();
            resource.Require(isPublic.Implies(firewall), "The load balancer is public and has no firewall.");
        }
    }
}
