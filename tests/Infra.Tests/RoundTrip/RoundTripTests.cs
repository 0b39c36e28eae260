using Infra.Plans;

namespace Infra.Tests.RoundTrip;

/// <summary>
/// A component is deployed to an account, a region and zones that the next preview is not told about, and the stack is exported. The preview against the export
/// shows no change; with one argument changed, exactly that change.
/// </summary>
public class RoundTripTests
{
    public static TheoryData<Type> Components => CompletenessTests.Components;

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Unchanged_component_has_no_change(Type component)
    {
        var changes = await ChangesAsync(component, changed: false);

        Assert.Empty(ChangeCase.Lines(changes));
        Assert.True(changes.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Changed_argument_has_exactly_its_change(Type component)
    {
        Assert.NotNull(component);
        var changes = await ChangesAsync(component, changed: true);

        var lines = ChangeCase.Lines(changes);
        Assert.True(RoundTrips.All[component].Changes.SequenceEqual(lines), $"{component.Name} changes otherwise:\n{string.Join('\n', lines)}");
    }

    private static Task<PlanChanges> ChangesAsync(Type component, bool changed)
    {
        Assert.NotNull(component);
        Assert.True(RoundTrips.All.TryGetValue(component, out var trip), $"{component.Name} has no round trip: add one to {nameof(RoundTrips)}.");
        return trip.ChangesAsync(changed);
    }
}
