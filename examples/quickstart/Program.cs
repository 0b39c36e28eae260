using Infra;
using Pulumi;

return await StackRunner.RunAsync<ShopStack>(args);

public sealed class ShopStack : Stack
{
    public ShopStack()
    {
        // Pulumi.production.yaml sets a domain, so that the service is public and has a certificate there.
        var domain = new Config().Get("domain");

        var network = new Network("shop");

        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Port = 8080,
            Domain = domain,
            Exposure = domain is null ? Exposure.Internal : Exposure.Public,
        });

        Url = api.Url;
    }

    [Output]
    public Output<string> Url { get; private set; }
}
