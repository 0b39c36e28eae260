namespace Infra.Tests;

public class CacheTests
{
    private const string ReplicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";

    [Theory, Row("cache/valkey", "cache/tls")]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Staging)]
    [InlineData(Tier.Production)]
    public async Task Every_tier_is_encrypted_and_open_to_users_of_IAM_only(Tier tier)
    {
        var (stack, _) = await CacheStacks.RunAsync(tier);
        var nodes = stack["sessions-nodes"];

        Assert.Equal("valkey", nodes["engine"]);
        Assert.Equal(true, nodes["transitEncryptionEnabled"]);
        Assert.Equal("required", nodes["transitEncryptionMode"]);
        Assert.Equal(true, nodes["atRestEncryptionEnabled"]);
        Assert.Null(nodes["authToken"]);
        Assert.Equal(["shop-test-sessions-users"], nodes.Strings("userGroupIds"));
        Assert.Equal(["sessions-group-id"], nodes.Strings("securityGroupIds"));
        Assert.DoesNotContain(stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule => (string?)rule["securityGroupId"] == "sessions-group-id");
        var users = stack.OfType("aws:elasticache/user:User");
        Assert.Equal(2, users.Length);
        Assert.All(users, user =>
        {
            Assert.Equal("iam", user["authenticationMode.type"]);
            Assert.Equal(user["userId"], user["userName"]);
            Assert.Matches("^[a-z][a-z0-9-]{0,39}$", (string)user["userId"]!);
            Assert.Null(user["noPasswordRequired"]);
        });
    }

    [Fact]
    public async Task Users_cannot_look_into_or_disturb_the_server_and_readers_cannot_write()
    {
        var (stack, _) = await CacheStacks.RunAsync();

        Assert.Equal("on ~* &* +@all -@admin -@dangerous +info", stack["sessions-application-user"]["accessString"]);
        Assert.Equal("on ~* &* -@all +@read +@connection +@pubsub -publish -spublish -@dangerous +info", stack["sessions-read-only-user"]["accessString"]);
    }

    [Theory, Row("cache/failover")]
    [InlineData(Tier.Sandbox, 1, false)]
    [InlineData(Tier.Staging, 2, true)]
    [InlineData(Tier.Production, 2, true)]
    public async Task Replica_in_another_zone_takes_over_except_in_a_sandbox(Tier tier, int nodes, bool failsOver)
    {
        var (stack, _) = await CacheStacks.RunAsync(tier);

        Assert.Equal((double)nodes, stack["sessions-nodes"]["numCacheClusters"]);
        Assert.Equal(failsOver, stack["sessions-nodes"]["automaticFailoverEnabled"]);
        Assert.Equal(failsOver, stack["sessions-nodes"]["multiAzEnabled"]);
    }

    [Theory, Row("cache/snapshots")]
    [InlineData(Tier.Sandbox, 0, null, false)]
    [InlineData(Tier.Staging, 1, "sessions-subnets-final", false)]
    [InlineData(Tier.Production, 7, "sessions-subnets-final", true)]
    public async Task Snapshots_and_protection_go_by_tier(Tier tier, int days, string? final, bool isProtected)
    {
        var (stack, _) = await CacheStacks.RunAsync(tier);
        var plan = await GoldenPlan.PreviewAsync(() => CacheStacks.Create(tier), tier);

        Assert.Equal((double)days, stack["sessions-nodes"]["snapshotRetentionLimit"]);
        Assert.Equal(final, stack["sessions-nodes"]["finalSnapshotIdentifier"]);
        Assert.Null(stack["sessions-subnets"]["name"]);
        Assert.Equal(isProtected, plan.Resources.Single(resource => resource.Type == ReplicationGroup).Options.Protect == true);
    }

    [Fact]
    public async Task Released_cache_is_not_protected_but_leaves_its_snapshot()
    {
        var (stack, _) = await CacheStacks.RunAsync(Tier.Production, args => args.DeletionProtection = false);
        var plan = await GoldenPlan.PreviewAsync(() => CacheStacks.Create(Tier.Production, args => args.DeletionProtection = false), Tier.Production);

        Assert.NotNull(stack["sessions-nodes"]["finalSnapshotIdentifier"]);
        Assert.False(plan.Resources.Single(resource => resource.Type == ReplicationGroup).Options.Protect == true);
    }

    [Theory]
    [InlineData(CacheEviction.LeastRecentlyUsed, "allkeys-lru")]
    [InlineData(CacheEviction.LeastFrequentlyUsed, "allkeys-lfu")]
    [InlineData(CacheEviction.LeastRecentlyUsedExpiring, "volatile-lru")]
    [InlineData(CacheEviction.NextToExpire, "volatile-ttl")]
    [InlineData(CacheEviction.Refuse, "noeviction")]
    public async Task Full_cache_does_what_was_chosen(CacheEviction eviction, string policy)
    {
        var (stack, _) = await CacheStacks.RunAsync(change: args => args.Eviction = eviction);

        var parameters = stack["sessions-parameters-8"];
        Assert.Equal("valkey8", parameters["family"]);
        Assert.Equal("maxmemory-policy", parameters["parameters.0.name"]);
        Assert.Equal(policy, parameters["parameters.0.value"]);
        Assert.Equal("sessions-parameters-8", stack["sessions-nodes"]["parameterGroupName"]);
    }

    [Fact, Row("cache/snapshots")]
    public async Task Slow_commands_are_logged()
    {
        var (stack, cache) = await CacheStacks.RunAsync(Tier.Production);
        var nodes = stack["sessions-nodes"];

        Assert.Equal("slow-log", nodes["logDeliveryConfigurations.0.logType"]);
        Assert.Equal(stack["sessions-slow-logs"]["name"], nodes["logDeliveryConfigurations.0.destination"]);
        Assert.StartsWith("/aws/vendedlogs/", (string)stack["sessions-slow-logs"]["name"]!, StringComparison.Ordinal);
        Assert.Equal(365.0, stack["sessions-slow-logs"]["retentionInDays"]);
    }

    [Fact]
    public async Task Upgrade_keeps_the_old_parameters_until_it_is_over()
    {
        var (during, _) = await CacheStacks.RunAsync(Tier.Production, args => (args.EngineVersion, args.UpgradeFrom) = ("9.0", "8.1"));
        var (after, _) = await CacheStacks.RunAsync(Tier.Production, args => args.EngineVersion = "9.0");
        var (minor, _) = await CacheStacks.RunAsync(Tier.Production, args => (args.EngineVersion, args.UpgradeFrom) = ("8.1", "8.0"));

        Assert.True(during.Has("sessions-parameters-8") && during.Has("sessions-parameters-9"));
        Assert.True(!after.Has("sessions-parameters-8") && after.Has("sessions-parameters-9"));
        Assert.True(minor.Has("sessions-parameters-8"));
        Assert.Equal(true, during["sessions-nodes"]["applyImmediately"]);
        Assert.Equal(false, after["sessions-nodes"]["applyImmediately"]);
    }

    [Fact]
    public async Task Version_that_AWS_moves_on_never_replaces_the_cache()
    {
        Assert.Contains("engineVersion", await IgnoredAsync(_ => { }));
        Assert.DoesNotContain("engineVersion", await IgnoredAsync(args => (args.EngineVersion, args.UpgradeFrom) = ("9.0", "8.1")));
    }

    private static async Task<IEnumerable<string>> IgnoredAsync(Action<CacheArgs> change)
    {
        var plan = await GoldenPlan.PreviewAsync(() => CacheStacks.Create(Tier.Production, change), Tier.Production);
        return plan.Resources.Single(resource => resource.Type == ReplicationGroup).Options.IgnoreChanges;
    }
}
