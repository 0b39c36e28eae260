using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ScalingHasBoundsTests : RuleTests<ScalingHasBounds>
{
    [Theory]
    [InlineData("aws:autoscaling/group:Group", "minSize: 2, maxSize: 3")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig: { minSize: 3, maxSize: 9, desiredSize: 3 }")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: ecs, minCapacity: 2, maxCapacity: 8")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: dynamodb, minCapacity: 1, maxCapacity: 4000")]
    [InlineData("aws:autoscaling/group:Group", "minSize: 1, maxSize: 1, tags: { tier: sandbox }")]
    public void Good_bounds(string type, string settings) => Passes($"{type} workers: {{ {settings} }}");

    [Fact]
    public void Bad_when_the_lower_bound_is_omitted() => Violates(
        "aws:autoscaling/group:Group workers: { maxSize: 4 }", "workers", "minSize", "The lower bound is too low for the tier.");

    [Theory]
    [InlineData("minSize: 1, maxSize: 4", "minSize", "The lower bound is too low for the tier.")]
    [InlineData("minSize: 4, maxSize: 4", "maxSize", "The upper bound leaves no room to grow.")]
    [InlineData("minSize: 4, maxSize: 500", "maxSize", "The upper bound is higher than the tier allows.")]
    [InlineData("minSize: 0, maxSize: 20, tags: { tier: sandbox }", "maxSize", "The upper bound is higher than the tier allows.")]
    public void Bad_bounds(string settings, string property, string message) => Violates(
        $"aws:autoscaling/group:Group workers: {{ {settings} }}", "workers", property, message);

    [Theory]
    [InlineData("minSize: 1, maxSize: 50, tags: { tier: staging }", true)]
    [InlineData("minSize: 1, maxSize: 51, tags: { tier: staging }", false)]
    [InlineData("minSize: 2, maxSize: 200", true)]
    [InlineData("minSize: 2, maxSize: 201", false)]
    [InlineData("minSize: 0, maxSize: 10, tags: { tier: sandbox }", true)]
    public void Bad_above_the_bound_of_the_tier_and_good_at_it(string settings, bool isGood)
    {
        var plan = $"aws:autoscaling/group:Group workers: {{ {settings} }}";
        if (isGood)
        {
            Passes(plan);
        }
        else
        {
            Violates(plan, "workers", "maxSize", "The upper bound is higher than the tier allows.");
        }
    }

    [Fact]
    public void Bad_upper_bound_when_configured() => Violates(
        "aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 9 }", "workers", "maxSize", configuration: "maximum: 8");

    [Fact]
    public void Bad_bounds_of_a_table() => Violates("""
        aws:appautoscaling/target:Target reads: { serviceNamespace: dynamodb, minCapacity: 5, maxCapacity: 5 }
        """, "reads", "maxCapacity", "The upper bound leaves no room to grow.");

    [Fact]
    public void Bad_bounds_when_configured() => Violates(
        "aws:autoscaling/group:Group workers: { minSize: 2, maxSize: 9 }", "workers", configuration: "minimum: { production: 3 }");

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig: { minSize: 1, maxSize: 9 }", "scalingConfig.minSize", "The lower bound is too low for the tier.")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig: { maxSize: 9 }", "scalingConfig.minSize", "The lower bound is too low for the tier.")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig: { minSize: 2, maxSize: 201 }", "scalingConfig.maxSize", "The upper bound is higher than the tier allows.")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig: { minSize: 3, maxSize: 3 }", "scalingConfig.maxSize", "The upper bound leaves no room to grow.")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: ecs, minCapacity: 1, maxCapacity: 9", "minCapacity", "The lower bound is too low for the tier.")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: ecs, minCapacity: 2, maxCapacity: 201", "maxCapacity", "The upper bound is higher than the tier allows.")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: ecs, minCapacity: 2, maxCapacity: 2, minSize: 1", "maxCapacity", "The upper bound leaves no room to grow.")]
    public void Bad_bounds_wherever_they_stand(string type, string settings, string property, string message) =>
        Violates($"{type} workers: {{ {settings} }}", "workers", property, message);

    [Theory]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: !unknown , minCapacity: 1, maxCapacity: 9", "serviceNamespace")]
    [InlineData("aws:appautoscaling/target:Target", "serviceNamespace: !unknown , minCapacity: 2, maxCapacity: 900", "serviceNamespace")]
    public void Unknown_what_is_counted(string type, string settings, string property) => Undecidable($"{type} workers: {{ {settings} }}", "workers", property);

    [Fact]
    public void Good_in_a_sandbox_without_room_to_grow() => Passes("aws:eks/nodeGroup:NodeGroup workers: { scalingConfig: { minSize: 1, maxSize: 1 }, tags: { tier: sandbox } }");

    [Fact]
    public void Good_for_capacity_of_a_table_in_a_sandbox() => NotApplicable(
        "aws:appautoscaling/target:Target own: { serviceNamespace: dynamodb, minCapacity: 0, maxCapacity: 900, tags: { tier: sandbox } }");

    [Fact]
    public void Unknown_upper_bound() => Undecidable(
        "aws:appautoscaling/target:Target own: { serviceNamespace: dynamodb, minCapacity: 2, maxCapacity: !unknown }", "own", "maxCapacity");

    [Fact]
    public void Unknown_lower_bound_of_a_table() => Undecidable(
        "aws:appautoscaling/target:Target own: { serviceNamespace: dynamodb, minCapacity: !unknown , maxCapacity: 9 }", "own", "minCapacity");
}
