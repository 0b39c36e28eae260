using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Tests.Policies;

/// <summary>Components pass the policies in every tier with their defaults, or there is a reason.</summary>
public sealed class ComponentMatrixTests
{
    private static readonly Lazy<Task<IReadOnlyList<TierPlan>>> Plans = new(TierPlans.PreviewAllAsync);

    [Fact]
    public async Task Every_violation_of_a_component_has_a_reason()
    {
        var exceptions = new ComponentExceptions();
        var matrix = new ComponentMatrix(await Plans.Value);

        var open = matrix.Violations.Where(violation => exceptions.Find(violation.Component, violation.Rule) is null).ToList();

        Assert.True(open.Count == 0, string.Join('\n', open.Select(violation =>
            $"{violation.Component} violates {violation.Rule} in {string.Join(", ", violation.Cell.Violated)} ({violation.Cell.Message}) "
            + $"Mend the component or the rule, or give a reason in {ComponentExceptions.FileName}.")));
    }

    [Fact]
    public async Task Every_reason_is_for_a_violation()
    {
        var violations = new ComponentMatrix(await Plans.Value).Violations.ToList();

        Assert.All(new ComponentExceptions().All, exception => Assert.Contains(violations, violation =>
            violation.Rule == exception.Rule && (exception.Component == ComponentExceptions.Any || exception.Component == violation.Component)));
    }

    [Fact]
    public async Task Every_component_with_golden_plans_is_judged_in_every_tier()
    {
        var golden = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Tests"), "*.Production.plan.json", SearchOption.AllDirectories).Length;
        var judged = (await Plans.Value).GroupBy(plan => plan.Component).ToList();

        Assert.InRange(judged.Count, golden, int.MaxValue);
        Assert.All(judged, component => Assert.Equal(Enum.GetValues<Tier>(), component.Select(plan => plan.Tier).Distinct().Order()));
    }

    [Fact]
    public async Task The_matrix_in_the_docs_is_up_to_date() => Snapshot.MatchFile(
        new ComponentMatrix(await Plans.Value).Render(new ComponentExceptions()), RepositoryRoot.Path("docs", "policies", "components.md"));
}
