namespace Infra.Tests;

/// <summary>The distributions that tests start from: valid in every tier, with one thing changed.</summary>
internal static class CdnStacks
{
    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<CdnArgs>? change = null) => TestStack.RunAsync(() => OfBucket(tier, change));

    public static Task<string> RefusedAsync(Action<CdnArgs> change, Tier tier = Tier.Sandbox) => TestStack.RefusedAsync(() => OfBucket(tier, change));

    public static Bucket Bucket(Tier tier = Tier.Sandbox) => new("files", new() { ServedByCdn = true, Tier = tier });

    /// <summary>In front of a bucket.</summary>
    public static Cdn OfBucket(Tier tier, Action<CdnArgs>? change = null) => Create(tier, Bucket(tier), change);

    /// <summary>In front of an internal service.</summary>
    public static Cdn OfService(Tier tier, Action<CdnArgs>? change = null, Action<ServiceArgs>? service = null) =>
        Create(tier, ServiceStacks.Create(tier, service), change);

    private static Cdn Create(Tier tier, CdnOrigin origin, Action<CdnArgs>? change)
    {
        var args = new CdnArgs { Origin = origin, Tier = tier };
        if (tier != Tier.Sandbox)
        {
            args.Domain = "www.example.com";
        }

        change?.Invoke(args);
        return new Cdn("web", args);
    }
}
