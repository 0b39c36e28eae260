using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ScalingHasPolicyTests : RuleTests<ScalingHasPolicy>
{
    private const string Target = """
        aws:appautoscaling/target:Target tasks:
          { serviceNamespace: ecs, resourceId: service/shop/api, scalableDimension: "ecs:service:DesiredCount", minCapacity: 2, maxCapacity: 9 }
        """;

    private const string Tracking = "targetTrackingScalingPolicyConfiguration: { targetValue: 60 }";

    [Fact]
    public void Good_by_reference() => Passes(
        Target + "\naws:appautoscaling/policy:Policy cpu: { resourceId: \"${tasks.resourceId}\", " + Tracking + " }");

    [Fact]
    public void Good_when_written_out() => Passes(Target + "\n" + $$"""
        aws:appautoscaling/policy:Policy cpu:
          { resourceId: service/shop/api, scalableDimension: "ecs:service:DesiredCount", {{Tracking}} }
        """);

    [Fact]
    public void Good_when_omitted_for_a_group_of_a_fixed_size() => NotApplicable("aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 2 }");

    [Fact]
    public void Bad_when_omitted() => Violates(Target, "tasks", message: "No policy tracks a target.");

    [Fact]
    public void Bad_when_the_policy_is_about_another_dimension() => Violates(Target + "\n" + $$"""
        aws:appautoscaling/policy:Policy cpu: { resourceId: service/shop/api, scalableDimension: "ecs:service:Other", {{Tracking}} }
        """, "tasks");

    [Fact]
    public void Bad_when_a_group_only_has_steps() => Violates("""
        aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
        aws:autoscaling/policy:Policy up: { autoscalingGroupName: "${workers.name}", policyType: StepScaling, adjustmentType: ChangeInCapacity }
        """, "workers");

    [Fact]
    public void Good_when_one_of_the_policies_of_a_group_tracks_a_target() => Passes("""
        aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
        aws:autoscaling/policy:Policy up: { autoscalingGroupName: "${workers.name}", policyType: StepScaling, adjustmentType: ChangeInCapacity }
        aws:autoscaling/policy:Policy cpu: { autoscalingGroupName: "${workers.name}", targetTrackingConfiguration: { targetValue: 60 } }
        """);

    [Theory]
    [InlineData("ENABLED", true)]
    [InlineData("DISABLED", false)]
    public void Good_when_ECS_scales_the_group_for_its_tasks(string status, bool isGood)
    {
        var plan = $$"""
            aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
            aws:ecs/capacityProvider:CapacityProvider machines:
              autoScalingGroupProvider: { autoScalingGroupArn: "${workers.arn}", managedScaling: { status: {{status}} } }
            """;
        if (isGood)
        {
            Passes(plan);
        }
        else
        {
            Violates(plan, "workers");
        }
    }

    [Fact]
    public void Good_when_the_cluster_autoscaler_scales_the_group() => Passes("""
        aws:autoscaling/group:Group workers:
          minSize: 2
          maxSize: 6
          tags: [{ key: k8s.io/cluster-autoscaler/enabled, value: "true", propagateAtLaunch: true }]
        """);

    [Fact]
    public void Bad_when_ECS_scales_another_group() => Violates("""
        aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6 }
        aws:autoscaling/group:Group fixed: { minSize: 2, maxSize: 2 }
        aws:ecs/capacityProvider:CapacityProvider machines:
          autoScalingGroupProvider: { autoScalingGroupArn: "${fixed.arn}", managedScaling: { status: ENABLED } }
        """, "workers");

    [Fact]
    public void Bad_when_the_policy_of_a_target_only_has_steps() => Violates(
        Target + "\naws:appautoscaling/policy:Policy cpu: { resourceId: \"${tasks.resourceId}\", stepScalingPolicyConfiguration: { cooldown: 60 } }", "tasks");

    [Fact]
    public void Bad_when_a_group_has_the_policy_of_another_kind() => Violates(
        "aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 6, " + Tracking + " }", "workers", message: "No policy tracks a target.");

    [Theory]
    [InlineData("minSize: 2, maxSize: 3")]
    [InlineData("maxSize: 3")]
    [InlineData("minSize: 3")]
    public void Bad_when_omitted_for_a_group_that_can_grow(string bounds) => Violates($"aws:autoscaling/group:Group workers: {{ {bounds} }}", "workers");

    [Fact]
    public void Unknown_target_of_the_policy() => Undecidable(
        Target + "\naws:appautoscaling/policy:Policy cpu: { resourceId: !unknown , " + Tracking + " }", "tasks");
}
