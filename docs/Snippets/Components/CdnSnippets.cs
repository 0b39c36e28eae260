using Infra;

namespace Snippets.Components;

public static class CdnSnippets
{
    public static void Smallest(Service api)
    {
        #region cdn
        var web = new Cdn("web", new() { Origin = api, Domain = "shop.example.com" });
        #endregion
    }

    public static void OfBucket()
    {
        #region cdn-bucket
        var files = new Bucket("files", new() { ServedByCdn = true });
        var downloads = new Cdn("downloads", new() { Origin = files, Domain = "downloads.example.com" });
        #endregion
    }

    public static void Routes(Service api, Bucket files)
    {
        #region cdn-routes
        var web = new Cdn("web", new()
        {
            Origin = files,
            Pages = CdnPages.SinglePage,
            Routes = { ["/api/*"] = api, ["/docs/*"] = new CdnOrigin("docs.example.com") { Caching = CdnCaching.OriginHeaders } },
            Domain = "example.com",
            AlternativeDomains = { "www.example.com" },
        });
        #endregion
    }

    public static void Count(Service api)
    {
        #region cdn-firewall
        var web = new Cdn("web", new() { Origin = api, Domain = "shop.example.com", Firewall = { CountOnly = true } });
        #endregion
    }
}
