using Infra;
using Pulumi;

namespace Acme.Shop;

/// <summary>The shop of one environment: the API takes orders, the worker fulfils them. Runs in the environment's shared network.</summary>
public sealed class ShopStack : Stack
{
    public ShopStack()
    {
        var config = new Config();
        var domain = config.Require("domain");
        var network = Network.FromExisting("shared", ExistingNetworkArgs.Shared(
            new StackReference(config.Require("networkStack")).RequireOutput("network"),
            config.Require("networkCidr"),
            config.RequireInt32("availabilityZones")));

        var orders = new Database("orders", new() { Network = network });
        var placed = new Queue("orders-placed");
        var api = new Service("api", new()
        {
            Network = network,
            Image = config.Require("apiImage"),
            Exposure = Exposure.Public,
            Domain = $"api.{domain}",
            Links = { orders, placed.SendOnly() },
        });
        var fulfilment = new Worker("fulfilment", new()
        {
            Network = network,
            Image = config.Require("fulfilmentImage"),
            Links = { orders, placed.ConsumeOnly() },
        });
        var web = new Cdn("web", new() { Origin = api, Domain = $"shop.{domain}" });

        _ = new Alarms("shop", new()
        {
            Watch = { api, fulfilment, orders, placed, web },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.5), 99)),
            Notify =
            {
                Notification.Topic("on-call", config.Require("onCallTopic"), SignalSeverity.Page),
                // CloudFront reports to this Region, and alarms only reach topics of their own.
                Notification.Topic("on-call-global", config.Require("onCallGlobalTopic"), SignalSeverity.Page, "us-east-1"),
                Notification.Email("team-shop@example.com", SignalSeverity.Ticket),
            },
        });

        Url = web.Url;
        UsersSql = orders.BootstrapSql;
    }

    [Output("url")]
    public Output<string> Url { get; private set; }

    [Output("usersSql")]
    public Output<string> UsersSql { get; private set; }
}
