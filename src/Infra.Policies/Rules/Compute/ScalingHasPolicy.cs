namespace Infra.Policies.Rules;

/// <summary>What can scale has a policy that tracks a target.</summary>
public sealed class ScalingHasPolicy : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-229",
        Slug = "scaling-policy-present",
        Title = "What can scale follows a target",
        Pillars = [Pillar.Scalability],
        Severity = Severity.Medium,
        Why = "Bounds alone scale nothing: the capacity stays where it was when the load comes.",
        Fix = "The Infra Service component tracks processor, memory and requests; for a raw target or group add a policy with "
            + "policyType TargetTrackingScaling.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("DynamoDB.1")],
        Links = ["https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.AutoScalingGroup, AwsTypes.ScalableTarget];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [AwsTypes.AutoScalingPolicy, AwsTypes.ScalingPolicy, AwsTypes.EcsCapacityProvider];

    /// <inheritdoc/>
    public override string Good => """
        aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
        aws:autoscaling/policy:Policy workers-cpu:
          autoscalingGroupName: ${workers.name}
          policyType: TargetTrackingScaling
          targetTrackingConfiguration:
            targetValue: 60
            predefinedMetricSpecification: { predefinedMetricType: ASGAverageCPUUtilization }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource["maxSize"].Number is { } most && resource["minSize"].AtLeast(most).IsYes)
        {
            // A group of a fixed size only replaces what fails.
            return;
        }

        var tracked = AwsTypes.ScalableTarget.Matches(resource.View.Type)
            ? ScalingTargets.AnyPolicy(resource, graph, static policy => policy["targetTrackingScalingPolicyConfiguration"].IsSet())
            : graph.AttachedTo(resource, AwsTypes.AutoScalingPolicy, "autoscalingGroupName")
                .Any(static policy => policy["targetTrackingConfiguration"].IsSet()) | IsScaledByCluster(resource, graph);
        resource.Require(tracked, "No policy tracks a target.");
    }

    // Where ECS or the cluster autoscaler of Kubernetes adds machines for what waits, a policy of one's own only disturbs it.
    private static Truth IsScaledByCluster(ResourceView group, PlanGraph graph) =>
        graph.AttachedTo(group, AwsTypes.EcsCapacityProvider, "autoScalingGroupProvider.autoScalingGroupArn")
            .Any(static provider => provider["autoScalingGroupProvider"]["managedScaling"]["status"].Is("ENABLED"))
        | group.Tag("k8s.io/cluster-autoscaler/enabled").IsSet();
}
