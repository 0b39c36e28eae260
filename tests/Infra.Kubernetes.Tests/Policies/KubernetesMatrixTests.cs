using Infra.Tests.Policies;

namespace Infra.Kubernetes.Tests;

/// <summary>Components of a cluster pass the policies in every tier with their defaults, or there is a reason.</summary>
public sealed class KubernetesMatrixTests
{
    // By component and rule.
    private static readonly Dictionary<(string Component, string Rule), string> Reasons = [];

    private static readonly Lazy<Task<IReadOnlyList<TierPlan>>> Plans = new(TierPlans.PreviewAllAsync);

    [Fact]
    public async Task Every_violation_of_a_component_has_a_reason()
    {
        var matrix = new ComponentMatrix(await Plans.Value);

        var open = matrix.Violations.Where(violation => !Reasons.ContainsKey((violation.Component, violation.Rule)));

        Assert.Equal("", string.Join('\n', open.Select(violation => $"{violation.Component} violates {violation.Rule} in {string.Join(", ", violation.Cell.Violated)}: {violation.Cell.Message}")));
    }

    [Fact]
    public async Task Every_reason_is_for_a_violation()
    {
        var violations = new ComponentMatrix(await Plans.Value).Violations.ToList();

        Assert.All(Reasons.Keys, reason => Assert.Contains(violations, violation =>
            violation.Rule == reason.Rule && violation.Component == reason.Component));
    }

    [Fact]
    public async Task Every_component_with_golden_plans_is_judged_in_every_tier()
    {
        var judged = (await Plans.Value).GroupBy(plan => plan.Component).ToList();

        Assert.Contains(judged, component => component.Key == nameof(Cluster));
        Assert.All(judged, component => Assert.Equal(Enum.GetValues<Tier>(), component.Select(plan => plan.Tier).Distinct().Order()));
    }
}
