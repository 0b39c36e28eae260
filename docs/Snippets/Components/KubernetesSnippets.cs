using Infra;
using Infra.Kubernetes;
using Pulumi;

namespace Snippets.Components;

public static class KubernetesSnippets
{
    public static void NamespaceSmallest()
    {
        #region namespace
        var shop = new Namespace("shop");
        #endregion
    }

    public static void NamespaceOfCluster(Cluster cluster)
    {
        #region namespace-cluster
        var shop = new Namespace("shop", new() { Cluster = cluster, Quota = new() { Cpu = "32", Memory = "64Gi" } });
        #endregion
    }

    public static void NamespaceExisting(Cluster cluster)
    {
        #region namespace-existing
        var shop = Namespace.FromExisting("shop", new() { Cluster = cluster, Name = "team-a" });
        #endregion
    }

    public static void Service(Namespace shop)
    {
        #region web-service
        var prices = new WebService("prices", new() { Namespace = shop, Image = "ghcr.io/acme/prices:2.0.1" });
        var api = new WebService("api", new() { Namespace = shop, Image = "ghcr.io/acme/shop-api:1.4.2", Links = { prices } });
        #endregion
    }

    public static void Entries(Namespace shop, Network network)
    {
        #region web-service-entries
        var aws = new WebService("aws", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = "api.example.com",
            Entry = Entry.AwsLoadBalancer(network.Cidr) with { Exposure = Exposure.Public },
        });
        var nginx = new WebService("nginx", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = "api.example.org",
            Entry = Entry.Ingress("nginx", "ingress-nginx") with { Issuer = "letsencrypt" },
        });
        var gateway = new WebService("gateway", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Domain = "api.example.net",
            Entry = Entry.Gateway("public", "gateways"),
        });
        #endregion
    }

    public static void Configuration(Namespace shop, Config config)
    {
        #region workload-configuration
        var api = new WebService("api", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Environment = { ["LOG_LEVEL"] = "info" },
            Secrets =
            {
                ["PAYMENT_KEY"] = PodSecret.Of("payments", "key"),
                ["SESSION_KEY"] = PodSecret.Value(config.RequireSecret("sessionKey")),
            },
            Files = { ["/app/appsettings.Production.json"] = """{ "Currency": "EUR" }""" },
            Egress = { Egress.ToInternet(), Egress.To("10.20.0.0/16", 5432) },
        });
        #endregion
    }

    public static void Mailer(Namespace shop)
    {
        #region worker
        var mailer = new Infra.Kubernetes.Worker("mailer", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/mailer:1.4.2",
            Health = new() { ReadyCommand = ["/app/mailer", "ready"], LiveCommand = ["/app/mailer", "live"] },
        });
        #endregion
    }

    public static void Report(Namespace shop)
    {
        #region cron-workload
        var report = new CronWorkload("report", new()
        {
            Namespace = shop,
            Image = "ghcr.io/acme/report:1.4.2",
            Schedule = "0 3 * * MON-FRI",
            TimeZone = "Europe/Berlin",
        });
        #endregion
    }
}
