using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Testing.Exports;

namespace Infra.Tests.RoundTrip;

/// <summary>
/// A component is deployed to an account, a region and zones that the next preview is not told about, and the stack is exported. The preview against the export
/// shows no change; with one argument changed, exactly that change.
/// </summary>
public class RoundTripTests
{
    private const string Account = "471112345678";
    private const string Region = "eu-central-1";

    private static readonly Fixtures RealCloud = new()
    {
        AccountId = Account,
        Region = Region,
        AvailabilityZones = ["eu-central-1b", "eu-central-1c", "eu-central-1d"],
    };

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

    private static async Task<PlanChanges> ChangesAsync(Type component, bool changed)
    {
        Assert.NotNull(component);
        Assert.True(RoundTrips.All.TryGetValue(component, out var trip), $"{component.Name} has no round trip: add one to {nameof(RoundTrips)}.");
        var deployed = await GoldenPlan.PreviewAsync(() => trip.Program(false), Tier.Production, options => WithoutRegion(options) with { Fixtures = RealCloud });
        var state = StackExport.ReadState(System.Text.Encoding.UTF8.GetBytes(SimulatedExport.Of(deployed, Account, Region)));
        var cloud = DeployedCloud.Of(state.Plan, state.DefaultProviders);
        var plan = await GoldenPlan.PreviewAsync(() => trip.Program(changed), Tier.Production, options => WithoutRegion(options) with { Deployed = cloud });
        return PlanComparison.Compare(state.Plan, plan);
    }

    private static PreviewEngineOptions WithoutRegion(PreviewEngineOptions options) =>
        options with { Config = options.Config.Where(entry => entry.Key != "aws:region").ToDictionary(StringComparer.Ordinal) };
}
