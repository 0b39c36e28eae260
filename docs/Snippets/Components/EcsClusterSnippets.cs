using Infra;
using Pulumi.Aws.Ecs.Inputs;

namespace Snippets.Components;

public static class EcsClusterSnippets
{
    public static void Shared(Network network)
    {
        #region ecs-cluster
        var shop = new EcsCluster("shop");

        var api = new Service("api", new() { Network = network, Cluster = shop, Image = "ghcr.io/acme/shop-api:1.4.2" });
        var mailer = new Worker("mailer", new() { Network = network, Cluster = shop, Image = "ghcr.io/acme/mailer:2.0.1" });
        #endregion
    }

    public static void Spot(Network network)
    {
        #region ecs-cluster-spot
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Customize =
            {
                EcsService = (args, options) => args.CapacityProviderStrategies = new()
                {
                    new ServiceCapacityProviderStrategyArgs { CapacityProvider = "FARGATE", Base = 2, Weight = 1 },
                    new ServiceCapacityProviderStrategyArgs { CapacityProvider = "FARGATE_SPOT", Weight = 3 },
                },
            },
        });
        #endregion
    }

    public static void Sessions(Network network)
    {
        #region ecs-cluster-sessions
        var sessions = new EncryptionKey("sessions", new() { Users = { KeyUser.CloudWatchLogs } });
        var shop = new EcsCluster("shop", new() { SessionKey = sessions });

        var api = new Service("api", new()
        {
            Network = network,
            Cluster = shop,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Container = new() { AllowExecuteCommand = true, AllowWritableRoot = true },
        });
        #endregion
    }

    public static void Existing(Network network)
    {
        #region ecs-cluster-existing
        var platform = EcsCluster.FromExisting("platform", "platform-prod");
        #endregion
    }
}
