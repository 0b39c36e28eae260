using Infra;
using Infra.Kubernetes;
using Pulumi;

return await StackRunner.RunAsync<ShopStack>(args);

/// <summary>Two services and a nightly run on a cluster that is there already, watched by the Prometheus that is there, too.</summary>
public sealed class ShopStack : Stack
{
    public ShopStack()
    {
        var config = new Config();
        var cluster = Cluster.FromKubeconfig("office", new() { Context = config.Require("context") });
        var shop = new Namespace("shop", new() { Cluster = cluster });
        var prices = new WebService("prices", new() { Namespace = shop, Image = "ghcr.io/acme/prices:2.0.1" });
        var api = new WebService("api", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = config.Require("domain"),
            Entry = Entry.Ingress("nginx", "ingress-nginx") with { Issuer = "letsencrypt" },
            Links = { prices },
        });
        var nightly = new CronWorkload("nightly", new() { Namespace = shop, Image = "ghcr.io/acme/shop-jobs:1.4.2", Schedule = "0 3 * * *", Links = { prices } });
        _ = new PrometheusAlarms("shop-alarms", new() { Watch = { api, prices, nightly }, Slo = Slo.Availability(99.9) });

        Url = api.Url;
    }

    [Output]
    public Output<string> Url { get; private set; }
}
