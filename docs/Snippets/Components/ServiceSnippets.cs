using Infra;

namespace Snippets.Components;

public static class ServiceSnippets
{
    public static void Smallest()
    {
        #region service
        var network = new Network("shop");
        var api = new Service("api", new() { Network = network, Image = "ghcr.io/acme/shop-api:1.4.2", Port = 8080 });
        #endregion
    }

    public static void Public(Network network)
    {
        #region service-public
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Exposure = Exposure.Public,
            Domain = "api.example.com",
        });
        #endregion
    }

    public static void WithLinks(Network network, Service prices, Pulumi.Aws.SecretsManager.Secret token)
    {
        #region service-links
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Links = { prices },
            Environment = { ["LOG_LEVEL"] = "info" },
            Secrets = { ["PAYMENT_TOKEN"] = token.Arn },
        });
        #endregion
    }

    public static void WithRollout(Network network)
    {
        #region service-rollout
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Rollout = Rollout.Canary(percent: 10, stepBakeTime: TimeSpan.FromMinutes(15)),
        });
        #endregion
    }
}
