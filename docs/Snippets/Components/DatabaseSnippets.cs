using Infra;

namespace Snippets.Components;

public static class DatabaseSnippets
{
    public static void Smallest()
    {
        #region database
        var network = new Network("shop");
        var orders = new Database("orders", new() { Network = network });
        var api = new Service("api", new() { Network = network, Image = "ghcr.io/acme/shop-api:1.4.2", Links = { orders } });
        #endregion
    }

    public static void Sized(Network network)
    {
        #region database-sized
        var orders = new Database("orders", new()
        {
            Network = network,
            Capacity = { MinAcu = 4, MaxAcu = 64 },
            Readers = 2,
        });
        #endregion
    }

    public static void Upgraded(Network network)
    {
        #region database-upgrade
        var orders = new Database("orders", new() { Network = network, EngineVersion = "17.5", UpgradeFrom = "16" });
        #endregion
    }

    public static void Existing()
    {
        #region database-existing
        var orders = Database.FromExisting("orders", new() { ClusterIdentifier = "legacy-orders" });
        #endregion
    }
}
