using Infra;

namespace Snippets.Components;

public static class CacheSnippets
{
    public static void Smallest()
    {
        #region cache
        var network = new Network("shop");
        var sessions = new Cache("sessions", new() { Network = network });
        var api = new Service("api", new() { Network = network, Image = "ghcr.io/acme/shop-api:1.4.2", Links = { sessions } });
        #endregion
    }

    public static void Upgraded(Network network)
    {
        #region cache-upgrade
        var sessions = new Cache("sessions", new() { Network = network, EngineVersion = "9.0", UpgradeFrom = "8.1" });
        #endregion
    }
}
