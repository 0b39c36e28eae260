using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests;

public class CacheAlarmsTests
{
    [Fact, Row("cache/signals")]
    public async Task Every_node_is_watched_by_the_name_that_AWS_gives_it()
    {
        var (_, cache) = await CacheStacks.RunAsync(Tier.Production);

        Assert.Equal(["1", "2"], cache.Signals.Select(signal => signal.Instance).Distinct());
        Assert.Equal(
            ["engine-cpu-full", "memory-full", "evictions", "swapping", "connections-full", "logins-refused", "replica-lag"],
            cache.Signals.Where(signal => signal.Instance == "1").Select(signal => signal.Signal.Name));
        var nodes = await Task.WhenAll(cache.Signals.Select(signal => OutputUtilities.GetValueAsync(signal.Dimensions["CacheClusterId"].ToOutput())));
        Assert.Equal(["shop-test-sessions-001", "shop-test-sessions-002"], nodes.Distinct());
    }

    [Fact]
    public async Task Node_alone_has_nobody_to_be_behind()
    {
        var (_, cache) = await CacheStacks.RunAsync();

        Assert.DoesNotContain(cache.Signals, signal => signal.Signal.Name == "replica-lag");
        Assert.All(cache.Signals, signal => Assert.Null(signal.Instance));
    }

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Signals_are_valid(Tier tier)
    {
        var (_, cache) = await CacheStacks.RunAsync(tier);

        Assert.All(cache.Signals, SignalAssert.HasDimensions);
        Assert.All(cache.Signals.Select(signal => signal.Signal), SignalAssert.IsValid);
    }
}
