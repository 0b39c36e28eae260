using Infra;

namespace Snippets.Components;

public static class RegistrySnippets
{
    public static void Smallest()
    {
        #region registry
        var images = new Registry("api", new() { RepositoryName = "shop/api" });
        #endregion
    }

    public static void Used(Network network)
    {
        #region registry-used
        var images = Registry.FromExisting("api", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api");
        var api = new Service("api", new() { Network = network, Image = images.Image("1.4.2") });
        #endregion
    }

    public static void Shared()
    {
        #region registry-shared
        var images = new Registry("api", new()
        {
            RepositoryName = "shop/api",
            PullAccounts = { "210987654321" },
            AllowMutableTags = { "buildcache*" },
        });
        #endregion
    }
}
