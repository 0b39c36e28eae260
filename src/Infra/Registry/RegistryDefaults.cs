namespace Infra;

/// <summary>The defaults of a <see cref="Registry"/> in one tier.</summary>
public sealed record RegistryDefaults
{
    private RegistryDefaults()
    {
    }

    /// <summary>After how many days an image without a tag is deleted.</summary>
    [DefaultSource("Long enough to roll back to a digest of last week; nobody can name such an image.", "ECR.3")]
    public int UntaggedDays { get; private init; } = 14;

    /// <summary>How many images are kept; the oldest go first.</summary>
    [DefaultSource("A bound on cost with months of releases in production. An image that still runs must be among them.", "ECR.3")]
    public int KeepImages { get; private init; }

    /// <summary>Whether the registry is deleted even when it has images.</summary>
    [DefaultSource("A sandbox goes away as a whole; elsewhere images are what a rollback needs.", "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-delete.html")]
    public bool ForceDelete { get; private init; }

    /// <summary>Whether Pulumi refuses to delete or replace the registry.</summary>
    [DefaultSource("What runs in production could not be started again.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static RegistryDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { KeepImages = 30, ForceDelete = true },
        Tier.Staging => new() { KeepImages = 100 },
        Tier.Production => new() { KeepImages = 300, Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
