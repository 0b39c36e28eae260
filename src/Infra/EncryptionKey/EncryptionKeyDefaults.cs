namespace Infra;

/// <summary>The defaults of an <see cref="EncryptionKey"/> in one tier.</summary>
public sealed record EncryptionKeyDefaults
{
    private EncryptionKeyDefaults()
    {
    }

    /// <summary>After how many days KMS makes new key material. What is encrypted stays readable.</summary>
    [DefaultSource("Once a year is what the controls ask for, and KMS's own default.", "KMS.4")]
    public int RotationDays { get; private init; } = 365;

    /// <summary>For how many days a deleted key can be brought back.</summary>
    [DefaultSource("The longest that KMS offers, free of charge: without its key, data is gone for good.", "KMS.3")]
    public int DeletionWindowDays { get; private init; } = 30;

    /// <summary>Whether Pulumi refuses to delete or replace the key.</summary>
    [DefaultSource("Deleting the key of production data has to be two steps.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static EncryptionKeyDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging => new(),
        Tier.Production => new() { Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
