using Infra;
using Infra.Kubernetes;
using Pulumi;

return await StackRunner.RunAsync<ShopStack>(args);

/// <summary>A cluster, and on it a service that uses a database and a queue of AWS by the same links as on ECS.</summary>
public sealed class ShopStack : Stack
{
    public ShopStack()
    {
        var network = new Network("shop");
        var cluster = new Cluster("main", new() { Network = network });
        var orders = new Database("orders", new() { Network = network });
        var events = new Queue("order-events");
        var api = new WebService("api", new()
        {
            Namespace = new Namespace("shop-api", new() { Cluster = cluster }),
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = new Config().Require("domain"),
            Entry = Entry.AwsLoadBalancer(network.Cidr) with { Exposure = Exposure.Public },
            Links = { orders, events.SendOnly() },
        });
        _ = new Alarms("shop", new()
        {
            Watch = { cluster, network, orders, events },
            Notify = { Notification.Email("team-shop@example.com") },
        });

        Url = api.Url;
        Kubeconfig = cluster.Kubeconfig;
        UsersSql = orders.BootstrapSql;
    }

    [Output]
    public Output<string> Url { get; private set; }

    [Output]
    public Output<string> Kubeconfig { get; private set; }

    [Output]
    public Output<string> UsersSql { get; private set; }
}
