using System.Text.RegularExpressions;

namespace Infra;

/// <summary>What an <see cref="EncryptionKey"/> can be told. Defaults by tier: see <see cref="EncryptionKeyDefaults"/>.</summary>
public sealed partial class EncryptionKeyArgs : ComponentArgs
{
    /// <summary>What the key is for, as the console shows it: up to 8,192 characters. Default: the names of the product and the key.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// AWS services that use the key by themselves, each for resources of this account only. A component that needs one says so when it is
    /// missing. Default: none; whoever calls AWS with a role needs nothing here.
    /// </summary>
    public ICollection<KeyUser> Users { get; set; } = new List<KeyUser>();

    /// <summary>Further statements of the key's policy, such as one for another account; a statement without resources is about the key. Default: none.</summary>
    public ICollection<PolicyStatement> PolicyStatements { get; set; } = new List<PolicyStatement>();

    /// <summary>After how many days the key's material is renewed: 90 to 2560. Default: <see cref="EncryptionKeyDefaults.RotationDays"/>.</summary>
    public int? RotationDays { get; set; }

    /// <summary>For how many days a deleted key can be brought back: 7 to 30. Default: <see cref="EncryptionKeyDefaults.DeletionWindowDays"/>.</summary>
    public int? DeletionWindowDays { get; set; }

    /// <summary>
    /// True for a key that can have replicas in other Regions. Cannot be changed later: KMS would make another key. Default: false.
    /// </summary>
    public bool MultiRegion { get; set; }

    /// <summary>The Regions that get a replica, such as <c>eu-central-1</c>; takes <see cref="MultiRegion"/>. Default: none.</summary>
    public IList<string> ReplicaRegions { get; set; } = [];

    /// <summary>Changes to single children. Default: none.</summary>
    public EncryptionKeyCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = EncryptionKeyDefaults.For(platform.Tier);
        if (Description is { Length: 0 or > 8192 })
        {
            problems.Add(nameof(Description), $"{Description.Length} characters", "1 to 8192 characters", "shorten it, or leave it out");
        }

        // https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
        problems.RequireRange(nameof(RotationDays), RotationDays ?? defaults.RotationDays, 90, 2560, "rotate at least every seven years, and not more often than every three months");
        // https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
        problems.RequireRange(nameof(DeletionWindowDays), DeletionWindowDays ?? defaults.DeletionWindowDays, 7, 30, "take a window that KMS offers");
        ValidateReplicas(problems);
    }

    private void ValidateReplicas(ArgumentProblems problems)
    {
        if (ReplicaRegions.Count > 0 && !MultiRegion)
        {
            problems.Add(
                nameof(ReplicaRegions), string.Join(", ", ReplicaRegions), "none, as MultiRegion is false",
                "set MultiRegion, which a key must have from its beginning");
        }

        foreach (var region in ReplicaRegions.Where(region => !RegionName().IsMatch(region)))
        {
            problems.Add(nameof(ReplicaRegions), region, "names of Regions such as eu-central-1", "write the Region's name as AWS does");
        }

        problems.RequireOnce(nameof(ReplicaRegions), ReplicaRegions, "Region");
    }

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RegionName();
}
