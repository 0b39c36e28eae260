using Kms = Pulumi.Aws.Kms;

namespace Infra;

/// <summary>The children of an <see cref="EncryptionKey"/> that a caller may change.</summary>
public sealed class EncryptionKeyCustomize
{
    /// <summary>The key.</summary>
    public Customization<Kms.KeyArgs>? Key { get; set; }

    /// <summary>The key's policy.</summary>
    public Customization<Kms.KeyPolicyArgs>? Policy { get; set; }

    /// <summary>The key's alias, also that of replicas.</summary>
    public Customization<Kms.AliasArgs>? Alias { get; set; }

    /// <summary>The replicas.</summary>
    public Customization<Kms.ReplicaKeyArgs>? Replica { get; set; }
}
