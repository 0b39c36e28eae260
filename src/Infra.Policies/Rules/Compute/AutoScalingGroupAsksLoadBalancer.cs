namespace Infra.Policies.Rules;

/// <summary>Auto Scaling groups behind a load balancer go by its health checks.</summary>
public sealed class AutoScalingGroupAsksLoadBalancer : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-227",
        Slug = "asg-elb-health-check",
        Title = "Groups behind a load balancer replace what fails its health checks",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A machine that runs but does not answer is never replaced when the group only asks whether it runs.",
        Fix = "Set healthCheckType to ELB on the group, with a healthCheckGracePeriod as long as a start takes.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("AutoScaling.1")],
        Links = ["https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html"],
        Anchors = ["cdk-nag AutoScalingGroupELBHealthCheckRequired", "checkov CKV2_AWS_15"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.AutoScalingGroup];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.AutoScalingAttachment, AwsTypes.TrafficSourceAttachment];

    /// <inheritdoc/>
    public override string Good => """
        aws:autoscaling/group:Group workers:
          targetGroupArns: ["arn:aws:x"]
          healthCheckType: ELB
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:autoscaling/group:Group workers:
          targetGroupArns: ["arn:aws:x"]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var attached = resource["targetGroupArns"].IsSet() | resource["loadBalancers"].IsSet() | resource["trafficSources"].IsSet();
        foreach (var type in (ReadOnlySpan<ResourceType>)[AwsTypes.AutoScalingAttachment, AwsTypes.TrafficSourceAttachment])
        {
            attached |= graph.AttachedTo(resource, type, "autoscalingGroupName").Exist();
        }

        if (!attached.IsNo)
        {
            // The type may be a list by now: EC2,EBS,ELB.
            var asks = resource["healthCheckType"].HasText("ELB") | resource["healthCheckType"].HasText("VPC_LATTICE");
            resource.Require(attached.Implies(asks), "The health checks of the load balancer are not asked for.");
        }
    }
}
