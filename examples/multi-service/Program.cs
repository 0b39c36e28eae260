using Infra;
using Pulumi;

return await StackRunner.RunAsync<StorefrontStack>(args);

/// <summary>A shop and its prices behind one load balancer. Users judge the one, the shop judges the other.</summary>
public sealed class StorefrontStack : Stack
{
    public StorefrontStack()
    {
        // Without a domain, as in a sandbox, both are internal and serve plain HTTP.
        var host = new Config().Get("domain") is { } domain ? $"shop.{domain}" : null;

        var network = new Network("storefront");
        var front = new LoadBalancer("front", new()
        {
            Network = network,
            Exposure = host is null ? Exposure.Internal : Exposure.Public,
            Domains = host is null ? [] : [host],
        });
        var prices = new Service("prices", new()
        {
            Network = network,
            Image = "ghcr.io/acme/prices:3.1.0",
            LoadBalancer = front.Route("/prices"),
            Domain = host,
        });
        var shop = new Service("shop", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop:7.0.4",
            LoadBalancer = front,
            Domain = host,
            Links = { prices },
        });

        _ = new Alarms("storefront", new()
        {
            Watch = { network, front, prices, shop },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
            SloOf = { [prices] = Slo.Availability(99.95).And(Slo.Latency(TimeSpan.FromSeconds(0.1), 99)) },
            Notify = { Notification.Email("team-storefront@example.com") },
            Adjust = { new(prices, "cpu-full", "Prices are calculated as fast as the processors allow.") { IsOff = true } },
            Mute = { MuteWindow.Every("load-test", "0 22 * * SAT", TimeSpan.FromHours(2), "Europe/Berlin") },
        });

        Url = shop.Url;
    }

    [Output]
    public Output<string> Url { get; private set; }
}
