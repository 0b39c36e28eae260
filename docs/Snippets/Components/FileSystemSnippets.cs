using Infra;

namespace Snippets.Components;

public static class FileSystemSnippets
{
    public static void Smallest()
    {
        #region file-system
        var network = new Network("shop");
        var uploads = new FileSystem("uploads", new() { Network = network });
        var api = new Service("api", new() { Network = network, Image = "ghcr.io/acme/shop-api:1.4.2", Links = { uploads } });
        #endregion
    }

    public static void Folders(Network network)
    {
        #region file-system-folders
        var uploads = new FileSystem("uploads", new()
        {
            Network = network,
            Folders = { ["images"] = new(), ["reports"] = new() { UserId = 2000 } },
        });
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Links = { uploads.ReadOnly("images") },
        });
        #endregion
    }
}
