using SecretsManager = Pulumi.Aws.SecretsManager;

namespace Infra;

/// <summary>The children of a <see cref="Secret"/> that a caller may change.</summary>
public sealed class SecretCustomize
{
    /// <summary>The secret.</summary>
    public Customization<SecretsManager.SecretArgs>? Secret { get; set; }

    /// <summary>The secret's policy.</summary>
    public Customization<SecretsManager.SecretPolicyArgs>? Policy { get; set; }

    /// <summary>The schedule of the rotation.</summary>
    public Customization<SecretsManager.SecretRotationArgs>? Rotation { get; set; }
}
