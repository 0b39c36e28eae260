namespace Infra.Tests;

public class NetworkAlarmsTests
{
    [Theory]
    [InlineData(NatMode.Single)]
    [InlineData(NatMode.PerAvailabilityZone)]
    [InlineData(NatMode.Regional)]
    public void Network_with_NAT_watches_its_gateways(NatMode nat)
    {
        Assert.Equal(["nat-ports-exhausted", "nat-packets-dropped"], NetworkAlarms.For(nat).Select(signal => signal.Name));
        Assert.All(NetworkAlarms.For(nat), SignalAssert.IsValid);
    }

    [Fact]
    public void Network_without_NAT_has_nothing_to_watch()
    {
        Assert.Empty(NetworkAlarms.For(NatMode.None));
    }

    [Theory]
    [InlineData(NatMode.None)]
    [InlineData(NatMode.Single, "nat-ports-exhausted", "nat-packets-dropped")]
    [InlineData(NatMode.Regional, "nat-ports-exhausted", "nat-packets-dropped")]
    [InlineData(
        NatMode.PerAvailabilityZone,
        "nat-ports-exhausted/1", "nat-packets-dropped/1", "nat-ports-exhausted/2", "nat-packets-dropped/2")]
    public async Task Every_gateway_of_a_network_is_watched(NatMode nat, params string[] signals)
    {
        Network? network = null;
        await TestStack.RunAsync(() => network = new Network("main", new() { Nat = nat }));

        Assert.Equal(signals, network!.Signals.Select(signal => signal.Instance is null ? signal.Signal.Name : $"{signal.Signal.Name}/{signal.Instance}"));
        Assert.All(network.Signals, SignalAssert.HasDimensions);
    }
}
