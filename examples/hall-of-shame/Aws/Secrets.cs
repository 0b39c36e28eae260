using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.Ssm;

namespace HallOfShame.Aws;

/// <summary>Secrets that are none.</summary>
internal static class Secrets
{
    public static void Create()
    {
        // Gone at once when deleted, and the same for years.
        _ = new Secret("payments", new() { RecoveryWindowInDays = 0 });

        _ = new Parameter("database-password", new() { Name = "/shop/database/password", Type = "String", Value = "staple-of-the-shop" });
    }
}
