using System.Text.RegularExpressions;

namespace Infra;

/// <summary>What a <see cref="Registry"/> can be told. Defaults by tier: see <see cref="RegistryDefaults"/>.</summary>
public sealed partial class RegistryArgs : ComponentArgs
{
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
    private const int MaxFilters = 5;

    /// <summary>
    /// The repository's name, such as <c>shop/api</c>: 2 to 256 lower-case letters, digits and <c>. _ - /</c>. Cannot be changed later: AWS would make
    /// another repository. Default: the component's with a suffix.
    /// </summary>
    public string? RepositoryName { get; set; }

    /// <summary>The key that encrypts images. Cannot be changed later. Default: a key of ECR, free (AES-256).</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>After how many days an image without a tag is deleted: at least 1. Default: <see cref="RegistryDefaults.UntaggedDays"/>.</summary>
    public int? UntaggedDays { get; set; }

    /// <summary>How many images are kept: at least 1. Default: <see cref="RegistryDefaults.KeepImages"/>.</summary>
    public int? KeepImages { get; set; }

    /// <summary>The accounts that may pull, by id. Default: none but this one.</summary>
    public IList<string> PullAccounts { get; set; } = [];

    /// <summary>True to let functions of this account run from images of the registry. Default: false.</summary>
    public bool Functions { get; set; }

    /// <summary>
    /// Tags that may be moved to another image, as patterns with up to two <c>*</c>, such as <c>buildcache*</c>; up to five. Never those that are deployed.
    /// Default: none, no tag ever moves.
    /// </summary>
    public IList<string> AllowMutableTags { get; set; } = [];

    /// <summary>Changes to single children. Default: none.</summary>
    public RegistryCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = RegistryDefaults.For(platform.Tier);
        if (RepositoryName is not null && (RepositoryName.Length is < 2 or > 256 || !Repository().IsMatch(RepositoryName)))
        {
            problems.Add(
                nameof(RepositoryName), RepositoryName, "2 to 256 lower-case letters and digits, single . _ - between them, and / between parts",
                "choose a name such as shop/api");
        }

        problems.RequireRange(nameof(UntaggedDays), UntaggedDays ?? defaults.UntaggedDays, 1, int.MaxValue, "keep images at least a day");
        problems.RequireRange(nameof(KeepImages), KeepImages ?? defaults.KeepImages, 1, int.MaxValue, "keep at least the image that runs");
        foreach (var account in PullAccounts.Where(account => !AccountId().IsMatch(account)))
        {
            problems.Add(nameof(PullAccounts), account, "ids of accounts: twelve digits", "give the account's id, not its name or ARN");
        }

        ValidateMutableTags(problems);
    }

    private void ValidateMutableTags(ArgumentProblems problems)
    {
        if (AllowMutableTags.Count > MaxFilters)
        {
            problems.Add(nameof(AllowMutableTags), $"{AllowMutableTags.Count} patterns", $"up to {MaxFilters} patterns", "join patterns with *");
        }

        foreach (var pattern in AllowMutableTags.Where(pattern => !TagPattern().IsMatch(pattern) || pattern.Count(letter => letter == '*') > 2))
        {
            problems.Add(
                nameof(AllowMutableTags), pattern, "1 to 128 letters, digits and . _ -, with up to two *", "write a pattern such as buildcache*");
        }

        foreach (var pattern in AllowMutableTags.Where(pattern => pattern.Length > 0 && pattern.All(letter => letter == '*')))
        {
            problems.Add(nameof(AllowMutableTags), pattern, "patterns that leave the tags of releases alone", "name the tags that have to move");
        }
    }

    // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
    [GeneratedRegex("^[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Repository();

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountId();

    [GeneratedRegex("^[A-Za-z0-9._*-]{1,128}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TagPattern();
}
