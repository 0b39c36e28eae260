using Infra;

namespace Snippets.Components;

public static class LoadBalancerSnippets
{
    public static void Shared(Network network)
    {
        #region load-balancer
        var front = new LoadBalancer("front", new() { Network = network, Exposure = Exposure.Public, Domains = { "*.example.com" } });

        var shop = new Service("shop", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop:7.0.4",
            LoadBalancer = front,
            Domain = "shop.example.com",
        });
        var orders = new Service("orders", new()
        {
            Network = network,
            Image = "ghcr.io/acme/orders:2.1.0",
            LoadBalancer = front.Route("/orders"),
            Domain = "api.example.com",
        });
        #endregion
    }

    public static void Existing(Network network)
    {
        #region load-balancer-existing
        var platform = LoadBalancer.FromExisting("platform", new()
        {
            Network = network,
            ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/platform/50dc6c495c0c9188/f2f7dc8efc522ab2",
            SecurityGroupId = "sg-0123456789abcdef0",
            Exposure = Exposure.Public,
            Domains = { "*.example.com" },
        });
        #endregion
    }
}
