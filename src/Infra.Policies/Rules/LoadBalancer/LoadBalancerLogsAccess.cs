namespace Infra.Policies.Rules;

/// <summary>In production, load balancers write access logs.</summary>
public sealed class LoadBalancerLogsAccess : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-172",
        Slug = "lb-access-logs",
        Title = "Load balancers in production log who accesses them",
        Pillars = [Pillar.Observability],
        Severity = Severity.Medium,
        Why = "What happened to a request, and who sent it, cannot be told afterwards.",
        Fix = "The Infra Service component logs in production; on a raw load balancer set accessLogs with enabled true and a bucket.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ELB.5"), Nist("AU-2")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html"],
        Anchors = ["cdk-nag ELB2", "checkov CKV_AWS_91", "awsguard elb-logging-enabled"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.LoadBalancer];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.Listener];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/loadBalancer:LoadBalancer shop:
          accessLogs: { enabled: true, bucket: acme-logs, prefix: shop }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/loadBalancer:LoadBalancer shop:
          loadBalancerType: application
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource.Tier != PlanTier.Production)
        {
            return;
        }

        var type = resource["loadBalancerType"].Or("application");
        var logs = type.Is("application");
        if (!logs.IsYes)
        {
            // A network load balancer knows requests only where it ends TLS, and logs nothing else.
            logs |= type.Is("network") & graph.AttachedTo(resource, AwsTypes.Listener, "loadBalancerArn")
                .Any(static listener => listener["protocol"].Is("TLS"));
        }

        if (!logs.IsNo)
        {
            resource.Require(logs.Implies(resource["accessLogs"]["enabled"].IsTrue()), "Access is not logged.");
        }
    }
}
