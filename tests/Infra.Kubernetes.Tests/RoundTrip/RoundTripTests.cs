using Infra.Plans.Changes;
using Infra.Preview.Changing;
using Infra.Testing.Exports;
using Infra.Tests.RoundTrip;

namespace Infra.Kubernetes.Tests.RoundTrip;

/// <summary>
/// A component is deployed to a cluster that is not there, and the stack is exported with all that pulumi-kubernetes and the cluster add to the manifests. The
/// preview against the export shows no change; with one argument changed, exactly that change.
/// </summary>
public class RoundTripTests
{
    public static TheoryData<string> Cases => [.. RoundTrips.All.Keys];

    public static TheoryData<string> Programs => [.. KubernetesPrograms.Names];

    [Fact]
    public void Every_component_has_a_round_trip()
    {
        Assert.All(CompletenessTests.All.Select(component => component.Name), component => Assert.Contains(RoundTrips.All.Keys, name => name.StartsWith(component + ":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Unchanged_component_has_no_change(string name)
    {
        var changes = await RoundTrips.All[name].ChangesAsync(changed: false);

        Assert.Empty(ChangeCase.Lines(changes));
        Assert.True(changes.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Changed_argument_has_exactly_its_change(string name)
    {
        var lines = ChangeCase.Lines(await RoundTrips.All[name].ChangesAsync(changed: true));

        Assert.True(RoundTrips.All[name].Changes.SequenceEqual(lines), $"{name} changes otherwise:\n{string.Join('\n', lines)}");
    }

    [Theory]
    [InlineData("Namespace: another name moves all in it", "shop-namespace")]
    [InlineData("Cluster: other addresses of services replace all", "main-cluster", "shop-namespace")]
    [InlineData("WebService: a file")]
    public async Task What_takes_data_along_is_asked_for(string name, params string[] lost)
    {
        var changes = await RoundTrips.All[name].ChangesAsync(changed: true);

        Assert.Equal(lost, DestructiveChanges.Of(changes, []).Refused.Select(change => change.Resource.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_compared_with_its_own_export_has_no_change(string name)
    {
        var plan = await KubernetesPrograms.PreviewAsync(name, Tier.Production);

        Assert.Empty(ChangeCase.Lines(PlanComparison.Compare(Plans.StackExport.Read(SimulatedExport.Of(plan)), plan)));
    }
}
