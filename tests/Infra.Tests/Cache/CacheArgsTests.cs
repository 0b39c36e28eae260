namespace Infra.Tests;

public class CacheArgsTests
{
    [Theory]
    [InlineData("7.1")]
    [InlineData("8")]
    [InlineData("8.1.0")]
    public async Task Version_that_takes_no_IAM_logins_or_is_none(string version)
    {
        await AssertRefused(
            args => args.EngineVersion = version,
            $"EngineVersion is '{version}'. Allowed: a version of Valkey from 7.2 on, such as 8.1. Fix: older versions do not take IAM logins.");
    }

    [Theory]
    [InlineData("8.1")]
    [InlineData("9.0")]
    [InlineData("7")]
    public async Task Upgrade_from_what_does_not_come_before(string version)
    {
        await AssertRefused(
            args => args.UpgradeFrom = version,
            $"UpgradeFrom is '{version}'. Allowed: a version of Valkey before 8.1. Fix: name the version that runs now, or remove it after the upgrade.");
    }

    [Theory]
    [InlineData("m7g.large")]
    [InlineData("cache.m7g.micro")]
    [InlineData("cache.t4g.large")]
    [InlineData("cache.r6gd.xlarge")]
    public async Task Node_type_that_there_is_not(string nodeType)
    {
        await AssertRefused(
            args => args.NodeType = nodeType,
            $"NodeType is '{nodeType}'. Allowed: cache.<family>.<size> of the families c7gn, m5, m6g, m7g, r5, r6g, r7g, t3, t4g. "
            + "Fix: choose a type that ElastiCache offers, such as cache.m7g.large; others go through Customize.ReplicationGroup.");
    }

    [Fact]
    public async Task Node_type_of_production_that_runs_on_credits()
    {
        await AssertRefused(
            args => args.NodeType = "cache.t4g.medium",
            "NodeType is 'cache.t4g.medium'. Allowed: a type that does not slow down when its credits are used up. Fix: use cache.m7g.large.",
            Tier.Production);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public async Task Replicas_that_a_group_cannot_have(int replicas)
    {
        await AssertRefused(args => args.Replicas = replicas, $"Replicas is {replicas}. Allowed: 0 to 5. Fix: one primary and at most 5 replicas make a group.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(36)]
    public async Task Retention_that_ElastiCache_does_not_have(int days)
    {
        await AssertRefused(
            args => args.Maintenance.SnapshotRetentionDays = days,
            $"Maintenance.SnapshotRetentionDays is {days}. Allowed: 0 to 35. Fix: for longer, export snapshots to a bucket.");
    }

    [Theory]
    [InlineData("01:00-01:30")]
    [InlineData("night")]
    public async Task Snapshot_window_that_is_none(string window)
    {
        await AssertRefused(
            args => args.Maintenance.SnapshotWindow = window,
            $"Maintenance.SnapshotWindow is '{window}'. Allowed: hh:mm-hh:mm of at least 60 minutes. Fix: give a window such as 01:00-02:00.");
    }

    [Theory]
    [InlineData("sun:02:30-sun:03:00")]
    [InlineData("02:30-03:30")]
    public async Task Maintenance_window_that_is_none(string window)
    {
        await AssertRefused(
            args => args.Maintenance.Window = window,
            $"Maintenance.Window is '{window}'. Allowed: ddd:hh:mm-ddd:hh:mm of at least 60 minutes. Fix: give a window such as sun:02:30-sun:03:30.");
    }

    [Fact]
    public async Task Windows_that_overlap()
    {
        await AssertRefused(
            args => args.Maintenance.Window = "wed:01:30-wed:02:30",
            "Maintenance.Window is 'wed:01:30-wed:02:30'. Allowed: a window that does not touch Maintenance.SnapshotWindow (01:00-02:00). Fix: move one of them.");
    }

    [Theory]
    [InlineData("maxmemory-policy", "parameters other than maxmemory-policy", "set Eviction")]
    [InlineData("cluster-enabled", "parameters other than cluster-enabled", "remove it: a cache is one shard")]
    [InlineData("Timeout", "names of parameters: lower-case letters, digits and hyphens", "write the name as the parameter group has it")]
    public async Task Parameter_that_is_not_the_callers(string name, string allowed, string fix)
    {
        await AssertRefused(args => args.Parameters[name] = "yes", $"Parameters[\"{name}\"] is 'yes'. Allowed: {allowed}. Fix: {fix}.");
    }

    private static async Task AssertRefused(Action<CacheArgs> change, string problem, Tier tier = Tier.Sandbox)
    {
        var message = await CacheStacks.RefusedAsync(change, tier);

        Assert.StartsWith("Cache 'sessions' has 1 invalid argument:", message, StringComparison.Ordinal);
        Assert.EndsWith(problem, message, StringComparison.Ordinal);
    }
}
