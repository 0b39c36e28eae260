namespace Infra;

/// <summary>The defaults of a <see cref="Secret"/> in one tier.</summary>
public sealed record SecretDefaults
{
    private SecretDefaults()
    {
    }

    /// <summary>For how many days a deleted secret can be brought back.</summary>
    [DefaultSource(
        "The longest in production, the shortest elsewhere; never 0. A new secret takes another name, so the one that waits is not in its way.",
        "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html")]
    public int RecoveryWindowDays { get; private init; } = 7;

    /// <summary>After how many days the value is renewed, where there is a function that does.</summary>
    [DefaultSource("A month: well within the 90 days that controls allow.", "SecretsManager.4")]
    public int RotationDays { get; private init; } = 30;

    /// <summary>Whether Pulumi refuses to delete or replace the secret.</summary>
    [DefaultSource("Nobody else may know the value any more.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static SecretDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging => new(),
        Tier.Production => new() { RecoveryWindowDays = 30, Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
