namespace Infra.Tests;

public class DatabaseAlarmsTests
{
    [Fact]
    public async Task Serverless_PostgreSql_with_a_reader_is_watched_for_what_runs_out_waits_or_breaks()
    {
        var (_, database) = await DatabaseStacks.RunAsync(Tier.Production);

        Assert.Equal(
            [
                "connections-full", "cpu-full", "memory-low", "slow-commits", "deadlocks", "capacity-full", "restarted", "replica-lag", "transaction-ids-low",
            ],
            Names(database));
    }

    [Fact]
    public async Task Proxy_is_watched_for_clients_that_wait_and_connections_that_fail()
    {
        var (_, database) = await DatabaseStacks.RunAsync(Tier.Production, args => args.Proxy = true);

        var signals = database.Signals.Where(signal => signal.Signal.Name.StartsWith("proxy-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["proxy-waits", "proxy-connections-failed"], signals.Select(signal => signal.Signal.Name));
        Assert.All(signals, signal => Assert.Equal(["ProxyName"], signal.Dimensions.Keys));
        // CloudWatch has microseconds.
        Assert.Equal(100_000, signals[0].Signal.Threshold);
        Assert.All(database.Signals, SignalAssert.HasDimensions);
        Assert.All(database.Signals.Select(signal => signal.Signal), SignalAssert.IsValid);
    }

    [Fact]
    public async Task Database_that_pauses_is_not_told_to_have_restarted()
    {
        var (_, database) = await DatabaseStacks.RunAsync(Tier.Sandbox);

        Assert.DoesNotContain("restarted", Names(database));
        Assert.DoesNotContain("replica-lag", Names(database));
    }

    [Fact]
    public async Task Fixed_MySql_is_watched_for_its_local_storage_and_has_no_transaction_ids()
    {
        var (_, database) = await DatabaseStacks.RunAsync(
            Tier.Production, args => (args.Engine, args.Capacity) = (DatabaseEngine.MySql, new() { InstanceClass = "db.r8g.large" }));

        Assert.Contains("local-storage-low", Names(database));
        Assert.DoesNotContain("capacity-full", Names(database));
        Assert.DoesNotContain("transaction-ids-low", Names(database));
    }

    [Theory]
    [InlineData(Tier.Sandbox, DatabaseEngine.PostgreSql, null)]
    [InlineData(Tier.Staging, DatabaseEngine.MySql, null)]
    [InlineData(Tier.Production, DatabaseEngine.PostgreSql, "db.r8g.large")]
    public async Task Signals_are_valid(Tier tier, DatabaseEngine engine, string? instanceClass)
    {
        var (_, database) = await DatabaseStacks.RunAsync(tier, args => (args.Engine, args.Capacity.InstanceClass) = (engine, instanceClass));

        Assert.All(database.Signals, SignalAssert.HasDimensions);
        Assert.All(database.Signals.Select(signal => signal.Signal), SignalAssert.IsValid);
    }

    // AWS's tables: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
    [Theory]
    [InlineData(DatabaseEngine.PostgreSql, 1.0, 4.0, 823)]
    [InlineData(DatabaseEngine.PostgreSql, 1.0, 16.0, 3360)]
    [InlineData(DatabaseEngine.PostgreSql, 1.0, 64.0, 5000)]
    [InlineData(DatabaseEngine.PostgreSql, 0.5, 64.0, 2000)]
    [InlineData(DatabaseEngine.MySql, 1.0, 1.0, 90)]
    [InlineData(DatabaseEngine.MySql, 1.0, 8.0, 1000)]
    [InlineData(DatabaseEngine.MySql, 1.0, 32.0, 3000)]
    public async Task Connections_are_measured_against_what_the_capacity_allows(DatabaseEngine engine, double minimum, double maximum, int limit)
    {
        var (_, database) = await DatabaseStacks.RunAsync(change: args => (args.Engine, args.Capacity) = (engine, new() { MinAcu = minimum, MaxAcu = maximum }));

        var threshold = database.Signals.Single(signal => signal.Signal.Name == "connections-full").Signal.Threshold;
        Assert.InRange(threshold, Math.Floor(limit * 0.7), limit * 0.8);
    }

    private static IEnumerable<string> Names(Database database) => database.Signals.Select(signal => signal.Signal.Name);
}
