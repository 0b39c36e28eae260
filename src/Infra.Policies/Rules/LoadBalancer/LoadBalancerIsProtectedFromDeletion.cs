namespace Infra.Policies.Rules;

/// <summary>In production, deleting a load balancer takes two steps.</summary>
public sealed class LoadBalancerIsProtectedFromDeletion : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-173",
        Slug = "lb-deletion-protection",
        Title = "Load balancers in production are protected from deletion",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A load balancer that is deleted by mistake takes its name with it, which is what clients and DNS records know.",
        Fix = "The Infra Service component protects it in production; on a raw load balancer set enableDeletionProtection to true.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.6")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html"],
        Anchors = ["cdk-nag ELBDeletionProtectionEnabled", "checkov CKV_AWS_150"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/loadBalancer:LoadBalancer shop:
          enableDeletionProtection: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/loadBalancer:LoadBalancer shop:
          enableDeletionProtection: false
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (resource.Tier == PlanTier.Production)
        {
            resource.Require(resource["enableDeletionProtection"].IsTrue(), "The load balancer can be deleted in one step.");
        }
    }
}
