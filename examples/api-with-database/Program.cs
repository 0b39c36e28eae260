using Infra;
using Pulumi;

return await StackRunner.RunAsync<ShopStack>(args);

/// <summary>A shop with its data: orders in PostgreSQL, sessions in Valkey, uploads on a shared disk, and events for whoever comes later.</summary>
public sealed class ShopStack : Stack
{
    public ShopStack()
    {
        // Without a domain, as in a sandbox, CloudFront's own name has to do.
        var domain = new Config().Get("domain");

        var network = new Network("shop");
        var orders = new Database("orders", new() { Network = network });
        var sessions = new Cache("sessions", new() { Network = network });
        var uploads = new FileSystem("uploads", new() { Network = network });
        var events = new Queue("order-events");
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = domain is null ? null : $"api.{domain}",
            Links = { orders, sessions, uploads, events.SendOnly() },
        });
        var web = new Cdn("web", new() { Origin = api, Domain = domain is null ? null : $"shop.{domain}" });
        _ = new Alarms("shop", new()
        {
            Watch = { api, orders, sessions, uploads, events, web },
            Notify = { Notification.Email("team-shop@example.com") },
            Slo = Slo.Availability(99.9),
        });
        _ = new Budget("shop", new() { Amount = 2500, Emails = { "team-shop@example.com" } });

        Url = web.Url;
        UsersSql = orders.BootstrapSql;
    }

    [Output]
    public Output<string> Url { get; private set; }

    [Output]
    public Output<string> UsersSql { get; private set; }
}
