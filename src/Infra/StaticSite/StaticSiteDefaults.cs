namespace Infra;

/// <summary>The defaults of a <see cref="StaticSite"/>: the same in every tier. Those of its bucket and its distribution come on top.</summary>
public sealed record StaticSiteDefaults
{
    private StaticSiteDefaults()
    {
    }

    /// <summary>The most files of a site.</summary>
    [DefaultSource("Each file is a resource of the stack; thousands make every deployment slow.", "https://www.pulumi.com/docs/iac/concepts/state-and-backends/")]
    public int MaxFiles { get; private init; } = 2000;

    /// <summary>The largest file of a site, in MiB.</summary>
    [DefaultSource("A page that loads more has other problems, and each deployment reads all of them.", "https://web.dev/articles/performance-budgets-101")]
    public int MaxFileMiB { get; private init; } = 100;

    /// <summary>The defaults of a tier.</summary>
    public static StaticSiteDefaults For(Tier tier) => Enum.IsDefined(tier)
        ? new StaticSiteDefaults()
        : throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier.");
}
