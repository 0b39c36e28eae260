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
}
