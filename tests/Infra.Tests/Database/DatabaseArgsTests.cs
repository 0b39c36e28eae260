namespace Infra.Tests;

public class DatabaseArgsTests
{
    [Theory]
    [InlineData("9.6")]
    [InlineData("13")]
    [InlineData("17.5.1")]
    [InlineData("8.0")]
    public async Task Version_of_PostgreSql_that_there_is_not(string version)
    {
        await AssertRefused(
            args => args.EngineVersion = version,
            $"EngineVersion is '{version}'. Allowed: a version from 14 on, such as 17 or 17.5. Fix: give a version of the engine that Aurora still supports.");
    }

    [Theory]
    [InlineData("17")]
    [InlineData("5.7")]
    [InlineData("8.0.36")]
    public async Task Version_of_MySql_that_there_is_not(string version)
    {
        await AssertRefused(
            args => (args.Engine, args.EngineVersion) = (DatabaseEngine.MySql, version),
            $"EngineVersion is '{version}'. Allowed: a version such as 8.0 or 8.0.mysql_aurora.3.10.1. Fix: give a version of the engine that Aurora still supports.");
    }

    [Theory]
    [InlineData("17")]
    [InlineData("18")]
    [InlineData("16.3")]
    [InlineData("sixteen")]
    public async Task Upgrade_from_what_does_not_come_before(string version)
    {
        await AssertRefused(
            args => (args.EngineVersion, args.UpgradeFrom) = ("17.5", version),
            $"UpgradeFrom is '{version}'. Allowed: a major version before 17. Fix: name the major version that runs now, or remove it after the upgrade.");
    }

    [Fact]
    public async Task Upgrade_to_a_version_that_AWS_would_choose()
    {
        await AssertRefused(
            args => (args.EngineVersion, args.UpgradeFrom) = ("17", "16"),
            "EngineVersion is '17'. Allowed: a full version while UpgradeFrom is set, 17.5 for example. Fix: choose the version with: aws rds describe-db-engine-versions.");
    }

    [Theory]
    [InlineData(0.3, "0.3")]
    [InlineData(-1, "-1")]
    public async Task Least_capacity_that_Aurora_does_not_have(double acu, string shown)
    {
        await AssertRefused(
            args => args.Capacity.MinAcu = acu,
            $"Capacity.MinAcu is {shown}. Allowed: 0 to 256 in steps of 0.5. Fix: choose a capacity that Aurora Serverless has.");
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(256.5, "256.5")]
    public async Task Most_capacity_that_Aurora_does_not_have(double acu, string shown)
    {
        await AssertRefused(
            args => args.Capacity.MaxAcu = acu,
            $"Capacity.MaxAcu is {shown}. Allowed: 1 to 256 in steps of 0.5. Fix: choose a capacity that Aurora Serverless has.");
    }

    [Fact]
    public async Task Bounds_of_capacity_the_wrong_way_around()
    {
        await AssertRefused(
            args => args.Capacity = new() { MinAcu = 8, MaxAcu = 4 },
            "Capacity.MinAcu is 8. Allowed: at most Capacity.MaxAcu (4). Fix: lower it, or raise Capacity.MaxAcu.");
    }

    [Fact]
    public async Task Bound_alone_moves_the_other_default_along()
    {
        var (low, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.Capacity.MaxAcu = 1);
        var (high, _) = await DatabaseStacks.RunAsync(Tier.Production, args => args.Capacity.MinAcu = 32);

        Assert.Equal((1.0, 1.0), Bounds(low));
        Assert.Equal((32.0, 32.0), Bounds(high));
    }

    [Fact]
    public async Task Database_of_production_that_would_pause()
    {
        await AssertRefused(
            args => args.Capacity.MinAcu = 0,
            "Capacity.MinAcu is 0. Allowed: 0.5 or more in production. Fix: raise it: a paused database lets the next connection wait for some 15 seconds.",
            Tier.Production);
    }

    [Theory]
    [InlineData(DatabaseEngine.PostgreSql, "16.2")]
    [InlineData(DatabaseEngine.PostgreSql, "15.6")]
    [InlineData(DatabaseEngine.MySql, "8.0.mysql_aurora.3.07.1")]
    public async Task Version_that_cannot_pause(DatabaseEngine engine, string version)
    {
        await AssertRefused(
            args => (args.Engine, args.EngineVersion) = (engine, version),
            $"Capacity.MinAcu is 0. Allowed: 0.5 or more with version {version}, which cannot pause. Fix: raise it, or use a newer EngineVersion.");
    }

    [Fact]
    public async Task Version_that_does_not_scale_so_far()
    {
        await AssertRefused(
            args => (args.EngineVersion, args.Capacity) = ("15.4", new() { MinAcu = 1, MaxAcu = 192 }),
            "Capacity.MaxAcu is 192. Allowed: at most 128 with version 15.4. Fix: lower it, or use a newer EngineVersion.");
    }

    [Theory]
    [InlineData(299)]
    [InlineData(86_401)]
    public async Task Pause_that_Aurora_does_not_offer(int seconds)
    {
        await AssertRefused(
            args => args.Capacity.PauseAfter = TimeSpan.FromSeconds(seconds),
            $"Capacity.PauseAfter is {seconds} s. Allowed: 300 to 86400 whole seconds. Fix: use 5 minutes to a day.");
    }

    [Fact]
    public async Task Pause_of_a_database_that_never_pauses()
    {
        await AssertRefused(
            args => args.Capacity = new() { MinAcu = 1, PauseAfter = TimeSpan.FromMinutes(10) },
            "Capacity.PauseAfter is 600 s. Allowed: only with Capacity.MinAcu = 0. Fix: remove it, or set Capacity.MinAcu to 0.");
    }

    [Theory]
    [InlineData("r8g.large")]
    [InlineData("db.m7g.large")]
    [InlineData("db.r8g.medium")]
    [InlineData("db.t4g.xlarge")]
    [InlineData("db.r6gd.large")]
    public async Task Instance_class_that_Aurora_MySql_does_not_offer(string instanceClass)
    {
        await AssertRefused(
            args => (args.Engine, args.Capacity.InstanceClass) = (DatabaseEngine.MySql, instanceClass),
            $"Capacity.InstanceClass is '{instanceClass}'. Allowed: db.<family>.<size> of the families r5, r6g, r6i, r7g, r7i, r8g, t3, t4g, x2g. "
            + "Fix: choose a class that Aurora offers for the engine, such as db.r8g.large; a newer one goes through Customize.Instance.");
    }

    [Fact]
    public async Task Instance_class_of_production_that_runs_on_credits()
    {
        await AssertRefused(
            args => args.Capacity.InstanceClass = "db.t4g.large",
            "Capacity.InstanceClass is 'db.t4g.large'. Allowed: a class that does not slow down when its credits are used up. Fix: use db.r8g.large, or leave it out to scale by load.",
            Tier.Production);
    }

    [Fact]
    public async Task Instance_class_that_is_to_scale()
    {
        await AssertRefused(
            args => args.Capacity = new() { InstanceClass = "db.r8g.large", MaxAcu = 8 },
            "Capacity.InstanceClass is 'db.r8g.large'. Allowed: null together with MinAcu, MaxAcu or PauseAfter. Fix: decide for a fixed size or for scaling.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public async Task Readers_that_a_cluster_cannot_have(int readers)
    {
        await AssertRefused(args => args.Readers = readers, $"Readers is {readers}. Allowed: 0 to 15. Fix: a cluster has one writer and at most 15 readers.");
    }

    [Theory]
    [InlineData("Orders")]
    [InlineData("1orders")]
    [InlineData("orders-eu")]
    [InlineData("order")]
    [InlineData("postgres")]
    [InlineData("a23456789_123456789_123456789_123456789_123456789_123456789_1234")]
    public async Task Database_name_that_PostgreSql_does_not_take(string name)
    {
        await AssertRefused(
            args => args.DatabaseName = name,
            $"DatabaseName is '{name}'. Allowed: 1 to 63 lower-case letters, digits and _, beginning with a letter, and no word of SQL or name of the engine's own. Fix: choose a name such as orders.");
    }

    [Fact]
    public async Task Database_name_that_is_the_engines()
    {
        await AssertRefused(
            args => (args.Engine, args.DatabaseName) = (DatabaseEngine.MySql, "mysql"),
            "DatabaseName is 'mysql'. Allowed: 1 to 64 lower-case letters, digits and _, beginning with a letter, and no word of SQL or name of the engine's own. Fix: choose a name such as orders.");
    }

    [Theory]
    [InlineData("db_owner")]
    [InlineData("admin")]
    [InlineData("rdsadmin")]
    [InlineData("seventeenletterss")]
    public async Task Master_user_that_RDS_does_not_take(string user)
    {
        await AssertRefused(
            args => args.Users.Master = user,
            $"Users.Master is '{user}'. Allowed: 1 to 16 letters and digits, beginning with a letter, and no word of SQL or name of the engine's own. Fix: choose a name such as clusterowner.");
    }

    [Theory]
    [InlineData("App")]
    [InlineData("user")]
    [InlineData("pg_app")]
    [InlineData("rds_app")]
    [InlineData("app'; drop")]
    public async Task User_that_the_engine_does_not_take(string user)
    {
        await AssertRefused(
            args => args.Users.Application = user,
            $"Users.Application is '{user}'. Allowed: 1 to 32 lower-case letters, digits and _, beginning with a letter but not with pg_ or rds, and no word of SQL. Fix: choose a name such as app.");
    }

    [Fact]
    public async Task Users_that_are_one()
    {
        await AssertRefused(
            args => args.Users = new() { Application = "same", ReadOnly = "same" },
            "Users is 'clusterowner, same, same'. Allowed: three different names. Fix: rename one of them.");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var message = await DatabaseStacks.RefusedAsync(args => (args.Readers, args.DatabaseName, args.Capacity.MaxAcu) = (99, "table", 999));

        Assert.Contains("Readers is 99", message, StringComparison.Ordinal);
        Assert.Contains("DatabaseName is 'table'", message, StringComparison.Ordinal);
        Assert.Contains("Capacity.MaxAcu is 999", message, StringComparison.Ordinal);
    }

    private static async Task AssertRefused(Action<DatabaseArgs> change, string problem, Tier tier = Tier.Sandbox)
    {
        var message = await DatabaseStacks.RefusedAsync(change, tier);

        Assert.StartsWith("Database 'orders'", message, StringComparison.Ordinal);
        Assert.EndsWith(problem, message, StringComparison.Ordinal);
    }

    private static (object?, object?) Bounds(RecordedStack stack) =>
        (stack["orders-cluster"]["serverlessv2ScalingConfiguration.minCapacity"], stack["orders-cluster"]["serverlessv2ScalingConfiguration.maxCapacity"]);
}
