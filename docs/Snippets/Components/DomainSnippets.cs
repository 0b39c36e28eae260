using Infra;

namespace Snippets.Components;

public static class DomainSnippets
{
    public static void Smallest()
    {
        #region domain
        var shop = new Domain("shop", new() { HostName = "shop.example.com" });
        #endregion
    }

    public static void NewZone(Domain example)
    {
        #region domain-zone
        var team = new Domain("team", new()
        {
            HostName = "team.example.com",
            AlternativeNames = { "*.team.example.com" },
            Zone = example,
            CreateZone = true,
            CertificateAuthorities = { "amazon.com" },
        });
        #endregion
    }

    public static void Existing()
    {
        #region domain-existing
        var example = Domain.FromExisting("example", "example.com");
        var shop = new Domain("shop", new() { HostName = "www.shop.example.com", Zone = example, Certificate = DomainCertificate.Cdn });
        #endregion
    }

    public static void Alias(Domain shop, Pulumi.Aws.LB.LoadBalancer balancer)
    {
        #region domain-alias
        shop.PointTo(new DomainTarget(balancer.DnsName, balancer.ZoneId) { EvaluateHealth = true });
        #endregion
    }
}
