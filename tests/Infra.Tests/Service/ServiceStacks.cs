namespace Infra.Tests;

/// <summary>The service that tests start from: valid in every tier, with one thing changed.</summary>
internal static class ServiceStacks
{
    public const string Image = "ghcr.io/acme/shop-api:1.4.2";

    public static Task<RecordedStack> RunAsync(Tier tier = Tier.Sandbox, Action<ServiceArgs>? change = null, NetworkArgs? network = null) =>
        TestStack.RunAsync(() => Create(tier, change, network));

    public static Task<string> RefusedAsync(Action<ServiceArgs> change, Tier tier = Tier.Sandbox, NetworkArgs? network = null) =>
        TestStack.RefusedAsync(() => Create(tier, change, network));

    public static Service Create(Tier tier, Action<ServiceArgs>? change = null, NetworkArgs? network = null)
    {
        network ??= new NetworkArgs();
        network.Tier = tier;
        var args = new ServiceArgs { Network = new Network("main", network), Image = Image, Tier = tier };
        if (tier != Tier.Sandbox)
        {
            args.Domain = "api.example.com";
        }

        change?.Invoke(args);
        return new Service("api", args);
    }
}
