using Infra.Policies;
using Infra.Policies.Rules;
using Infra.Testing;

namespace Infra.Tests.Policies;

/// <summary>The rule that asks for components knows all of them.</summary>
public sealed class PavedRoadTests
{
    // Alarms are made by hand beside the component as well: a figure of one's own has no component.
    private static readonly string[] WithoutRawForm = ["Alarms"];

    private static readonly Lazy<Task<IReadOnlyList<TierPlan>>> Plans = new(TierPlans.PreviewAllAsync);

    private static readonly IReadOnlyList<string> Types =
        new PavedRoadIsTaken().Parameters.OfType<Parameter<IReadOnlyList<string>>>().Single(parameter => parameter.Name == "types").Default;

    [Fact]
    public async Task What_a_component_is_for_may_not_be_made_without_it()
    {
        var components = (await Plans.Value).GroupBy(plan => plan.Component, plan => plan.Plan.Resources.Where(plan.IsOwn).Select(resource => resource.Type));

        var forgotten = components
            .Where(component => !WithoutRawForm.Contains(component.Key) && !component.SelectMany(types => types).Intersect(Types).Any())
            .Select(component => component.Key);

        Assert.True(!forgotten.Any(), $"Add what these make to the types of {nameof(PavedRoadIsTaken)}: {string.Join(", ", forgotten)}");
    }

    [Fact]
    public void What_must_be_made_by_a_component_is_made_by_one()
    {
        var plans = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Tests"), "*.plan.json", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        Assert.DoesNotContain(Types, type => !plans.Exists(plan => plan.Contains($"\"type\": \"{type}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_list_is_in_order_and_names_each_type_once() => Assert.Equal(Types.Order(StringComparer.Ordinal).Distinct(), Types);
}
