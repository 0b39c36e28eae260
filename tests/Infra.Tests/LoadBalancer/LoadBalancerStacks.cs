namespace Infra.Tests;

/// <summary>The shared load balancer that tests start from: valid in every tier, with services added.</summary>
internal static class LoadBalancerStacks
{
    public static LoadBalancer Create(Tier tier, Action<LoadBalancerArgs>? change = null)
    {
        var args = new LoadBalancerArgs { Network = new Network("main", new() { Tier = tier }), Tier = tier };
        if (tier != Tier.Sandbox)
        {
            args.Domains.Add("*.example.com");
        }

        change?.Invoke(args);
        return new LoadBalancer("front", args);
    }

    public static Service Join(LoadBalancer front, string name, string? domain = null, string? path = null, Action<ServiceArgs>? change = null)
    {
        var args = new ServiceArgs { Network = front.Network, Image = ServiceStacks.Image, Tier = front.Tier, Domain = domain, LoadBalancer = front.Route(path) };
        change?.Invoke(args);
        return new Service(name, args);
    }

    public static Task<RecordedStack> RunAsync(Tier tier, Action<LoadBalancer> join, Action<LoadBalancerArgs>? change = null) =>
        TestStack.RunAsync(() => join(Create(tier, change)));

    public static Task<string> RefusedAsync(Tier tier, Action<LoadBalancer> join, Action<LoadBalancerArgs>? change = null) =>
        TestStack.RefusedAsync(() => join(Create(tier, change)));
}
