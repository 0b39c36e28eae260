namespace Infra.Tests;

public class CacheLinkTests
{
    private const string Account = "arn:aws:elasticache:eu-west-1:123456789012:";

    [Fact]
    public async Task Reading_and_writing_is_to_log_in_to_this_cache_as_one_user()
    {
        Assert.Equal(
            [$"elasticache:Connect on {Account}replicationgroup:shop-test-sessions, {Account}user:shop-test-sessions-app"],
            await LinkAssert.PermissionsAsync(() => CacheStacks.Create(Tier.Staging).ToLink()));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Caches__Sessions__Name"] = "shop-test-sessions",
                ["ConnectionStrings__Sessions"] = "primary.example:6379,ssl=true,user=shop-test-sessions-app,abortConnect=false",
            },
            await LinkAssert.EnvironmentAsync(() => CacheStacks.Create(Tier.Staging).ToLink()));
    }

    [Fact]
    public async Task Reading_is_to_log_in_to_the_replicas_as_another_user()
    {
        Assert.Equal(
            [$"elasticache:Connect on {Account}replicationgroup:shop-test-sessions, {Account}user:shop-test-sessions-reader"],
            await LinkAssert.PermissionsAsync(() => CacheStacks.Create(Tier.Staging).ReadOnly()));
        var environment = await LinkAssert.EnvironmentAsync(() => CacheStacks.Create(Tier.Staging).ReadOnly());
        Assert.Equal("replicas.example:6379,ssl=true,user=shop-test-sessions-reader,abortConnect=false", environment["ConnectionStrings__Sessions"]);
    }

    [Fact]
    public async Task Without_replicas_the_primary_is_read_from()
    {
        var environment = await LinkAssert.EnvironmentAsync(() => CacheStacks.Create(Tier.Sandbox).ReadOnly());

        Assert.StartsWith("primary.example:6379,", environment["ConnectionStrings__Sessions"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_opens_the_port_and_carries_no_secret()
    {
        Cache? cache = null;
        List<Link> links = [];
        await TestStack.RunAsync(() =>
        {
            cache = CacheStacks.Create(Tier.Sandbox);
            links = [cache.ToLink(), cache.ReadOnly()];
        });

        Assert.Equal([LinkAccess.ReadWrite, LinkAccess.ReadOnly], links.Select(link => link.Access));
        Assert.All(links, link =>
        {
            Assert.Equal(6379, link.Port!.Port);
            Assert.Same(cache, link.Target);
            Assert.Empty(link.Secrets);
        });
    }
}
