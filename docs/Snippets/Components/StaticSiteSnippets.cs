using Infra;

namespace Snippets.Components;

public static class StaticSiteSnippets
{
    public static void Smallest()
    {
        #region static-site
        var site = new StaticSite("shop", new() { Folder = "dist", Domain = "shop.example.com" });
        #endregion
    }

    public static void SinglePage(Service api)
    {
        #region static-site-app
        var site = new StaticSite("shop", new()
        {
            Folder = "dist",
            Pages = CdnPages.SinglePage,
            ImmutablePaths = { "assets/" },
            Routes = { ["/api/*"] = api },
            Domain = "shop.example.com",
        });
        #endregion
    }
}
