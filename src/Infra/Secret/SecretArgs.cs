using System.Text.RegularExpressions;

namespace Infra;

/// <summary>What a <see cref="Secret"/> can be told. Its value is not among it. Defaults by tier: see <see cref="SecretDefaults"/>.</summary>
public sealed partial class SecretArgs : ComponentArgs
{
    /// <summary>What the secret is, who issues it and where to get a new one: up to 2,048 characters. Default: none.</summary>
    public string? Description { get; set; }

    /// <summary>The key that encrypts the value. Default: AWS's own for Secrets Manager, free; no other account can then read the secret.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>Who renews the value. The secret needs a first value before. Default: nobody.</summary>
    public SecretRotation? Rotation { get; set; }

    /// <summary>The Regions that get a copy, such as <c>eu-central-1</c>; a <see cref="EncryptionKey"/> needs replicas there. Default: none.</summary>
    public IList<string> ReplicaRegions { get; set; } = [];

    /// <summary>
    /// For how many days a deleted secret can be brought back: 7 to 30. Default: <see cref="SecretDefaults.RecoveryWindowDays"/>.
    /// </summary>
    public int? RecoveryWindowDays { get; set; }

    /// <summary>
    /// Further statements of the secret's policy, such as one for a role of another account; a statement without resources is about the secret. AWS refuses
    /// statements that let in everyone. Default: none.
    /// </summary>
    public ICollection<PolicyStatement> PolicyStatements { get; set; } = new List<PolicyStatement>();

    /// <summary>Changes to single children. Default: none.</summary>
    public SecretCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        var defaults = SecretDefaults.For(platform.Tier);
        if (Description is { Length: > 2048 })
        {
            problems.Add(nameof(Description), $"{Description.Length} characters", "up to 2048 characters", "shorten it");
        }

        // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
        problems.RequireRange(
            nameof(RecoveryWindowDays), RecoveryWindowDays ?? defaults.RecoveryWindowDays, 7, 30,
            "leave it out: a secret that is made again takes another name and does not wait for the old one");
        if (Rotation is { } rotation)
        {
            // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html
            problems.RequireRange("Rotation.AfterDays", rotation.AfterDays ?? defaults.RotationDays, 1, 1000, "take an interval that Secrets Manager offers");
        }

        ValidateReplicas(problems);
    }

    private void ValidateReplicas(ArgumentProblems problems)
    {
        foreach (var region in ReplicaRegions)
        {
            if (!RegionName().IsMatch(region))
            {
                problems.Add(nameof(ReplicaRegions), region, "names of Regions such as eu-central-1", "write the Region's name as AWS does");
            }
            else if (EncryptionKey is not null && EncryptionKey.ReplicaArn(region) is null)
            {
                problems.Add(
                    nameof(ReplicaRegions), region, $"Regions in which EncryptionKey '{EncryptionKey.Name}' has a replica",
                    "add the Region to the ReplicaRegions of the key, or leave EncryptionKey out");
            }
        }

        problems.RequireOnce(nameof(ReplicaRegions), ReplicaRegions, "Region");
    }

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RegionName();
}
