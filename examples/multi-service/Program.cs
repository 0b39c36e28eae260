using Infra;
using Pulumi;

return await StackRunner.RunAsync<StorefrontStack>(args);

/// <summary>A shop that the internet sees, and the prices that only the shop asks for. Users judge the one, the shop judges the other.</summary>
public sealed class StorefrontStack : Stack
{
    public StorefrontStack()
    {
        // Without a domain, as in a sandbox, both are internal and serve plain HTTP.
        var domain = new Config().Get("domain");

        var network = new Network("storefront");
        var prices = new Service("prices", new()
        {
            Network = network,
            Image = "ghcr.io/acme/prices:3.1.0",
            Domain = domain is null ? null : $"prices.{domain}",
        });
        var shop = new Service("shop", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop:7.0.4",
            Domain = domain is null ? null : $"shop.{domain}",
            Exposure = domain is null ? Exposure.Internal : Exposure.Public,
            Links = { prices },
        });

        _ = new Alarms("storefront", new()
        {
            Watch = { network, prices, shop },
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
