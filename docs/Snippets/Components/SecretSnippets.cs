using Infra;

namespace Snippets.Components;

public static class SecretSnippets
{
    public static void Smallest(Network network)
    {
        #region secret
        var token = new Secret("payment-token", new() { Description = "Token of the payment provider" });
        var api = new Service("api", new() { Network = network, Image = "ghcr.io/acme/shop-api:1.4.2", Links = { token } });
        #endregion
    }

    public static void OfParts(Network network)
    {
        #region secret-json
        var mail = new Secret("mail");
        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Links = { mail.ReadOnly("user", "password") },
        });
        #endregion
    }

    public static void Rotated()
    {
        #region secret-rotation
        var token = new Secret("payment-token", new()
        {
            Rotation = new() { FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate-payment-token", AfterDays = 30 },
        });
        #endregion
    }
}
