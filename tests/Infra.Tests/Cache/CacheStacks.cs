namespace Infra.Tests;

/// <summary>The cache that tests start from: valid in every tier, with one thing changed.</summary>
internal static class CacheStacks
{
    public static async Task<(RecordedStack Stack, Cache Cache)> RunAsync(Tier tier = Tier.Sandbox, Action<CacheArgs>? change = null)
    {
        Cache? cache = null;
        var stack = await TestStack.RunAsync(() => cache = Create(tier, change));
        return (stack, cache!);
    }

    public static Task<string> RefusedAsync(Action<CacheArgs> change, Tier tier = Tier.Sandbox) =>
        TestStack.RefusedAsync(() => Create(tier, change));

    public static Cache Create(Tier tier, Action<CacheArgs>? change = null)
    {
        var args = new CacheArgs { Network = new Network("main", new() { Tier = tier }), Tier = tier };
        change?.Invoke(args);
        return new Cache("sessions", args);
    }
}
