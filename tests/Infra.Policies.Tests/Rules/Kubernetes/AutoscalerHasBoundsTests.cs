using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class AutoscalerHasBoundsTests : RuleTests<AutoscalerHasBounds>
{
    [Theory]
    [InlineData("minReplicas: 2, maxReplicas: 3, metrics: [{ type: Resource }]")]
    [InlineData("minReplicas: 2, maxReplicas: 200, metrics: [{ type: Resource }]")]
    [InlineData("minReplicas: 2, maxReplicas: 3, targetCPUUtilizationPercentage: 70")]
    public void Good_when_bounded_and_measured(string spec) => Passes(Plan(spec));

    [Fact]
    public void Good_when_the_minimum_is_omitted_outside_production() => Passes(Plan("maxReplicas: 3, metrics: [{ type: Resource }]", "staging"));

    [Theory]
    [InlineData("maxReplicas: 3, metrics: [{ type: Resource }]", "spec.minReplicas", "The lower bound is too low for the tier.")]
    [InlineData("minReplicas: 1, maxReplicas: 3, metrics: [{ type: Resource }]", "spec.minReplicas", "The lower bound is too low for the tier.")]
    [InlineData("minReplicas: 2, maxReplicas: 201, metrics: [{ type: Resource }]", "spec.maxReplicas", "The upper bound is higher than the tier allows.")]
    [InlineData("minReplicas: 3, maxReplicas: 3, metrics: [{ type: Resource }]", "spec.maxReplicas", "The upper bound leaves no room to grow.")]
    [InlineData("minReplicas: 2, maxReplicas: 3", "spec.metrics", "Nothing says what to scale by.")]
    [InlineData("minReplicas: 2, maxReplicas: 3, metrics: []", "spec.metrics", "Nothing says what to scale by.")]
    public void Bad_when_omitted_or_out_of_bounds(string spec, string path, string message) => Violates(Plan(spec), "x", path, message);

    [Fact]
    public void Bad_in_lists_and_older_versions() => Violates(
        "kubernetes:autoscaling/v1:HorizontalPodAutoscalerList x: { items: [{ spec: { minReplicas: 1, maxReplicas: 3, targetCPUUtilizationPercentage: 9 } }] }",
        "x", "items[0].spec.minReplicas");

    [Theory]
    [InlineData("minReplicas: 2, maxReplicas: 3, metrics: !unknown ")]
    [InlineData("minReplicas: 2, maxReplicas: 3, metrics: '${x}'")]
    public void Unknown_metrics_are_not_decided_and_references_are_set(string spec)
    {
        if (spec.Contains('!', StringComparison.Ordinal))
        {
            Undecidable(Plan(spec), "x", "spec.metrics");
        }
        else
        {
            Passes(Plan(spec));
        }
    }

    [Fact]
    public void Unknown_bounds() => Undecidable(Plan("minReplicas: 2, maxReplicas: 4, metrics: [a]").Replace("4", "!unknown ", StringComparison.Ordinal), "x", 2);

    [Fact]
    public void Unknown_in_a_patch_that_leaves_them_out() =>
        Undecidable("kubernetes:autoscaling/v2:HorizontalPodAutoscalerPatch x: { spec: { maxReplicas: 3, metrics: [a] } }", "x", 2);

    private static string Plan(string spec, string tier = "production") =>
        $"kubernetes:autoscaling/v2:HorizontalPodAutoscaler x: {{ metadata: {{ labels: {{ tier: {tier} }} }}, spec: {{ {spec} }} }}";

    private void Undecidable(string plan, string resource, int findings)
    {
        var result = Evaluate(plan, configuration: null);
        Assert.Equal(findings, result.Findings.Count);
        Assert.All(result.Findings, finding => Assert.Equal((FindingKind.Undecidable, resource), (finding.Kind, finding.Resource!.Name)));
    }
}
