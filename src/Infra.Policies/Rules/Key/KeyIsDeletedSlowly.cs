namespace Infra.Policies.Rules;

/// <summary>Deleted keys can be brought back long enough to notice.</summary>
public sealed class KeyIsDeletedSlowly : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Days = Parameter.WholeByTier(
        "minimumDays", new(7, 14, 14), minimum: 7, maximum: 30, "Days between the deletion of a key and its end.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-251",
        Slug = "kms-deletion-window",
        Title = "Deleted keys can be brought back long enough to notice",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Without its key, data is gone for good. The waiting time is the only chance to see that something still needs the key.",
        Fix = "Set deletionWindowInDays of the key to 14 or more, or leave it out: the default is 30.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("KMS.3")],
        Links = ["https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Key, AwsTypes.ReplicaKey, AwsTypes.ExternalKey];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Days];

    /// <inheritdoc/>
    public override string Good => """
        aws:kms/key:Key orders:
          deletionWindowInDays: 30
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:kms/key:Key orders:
          deletionWindowInDays: 7
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var days = resource.Get(Days);
        var waits = resource["deletionWindowInDays"].Or(30).AtLeast(days);
        resource.Require(waits, $"The key is gone less than {days} days after its deletion.");
    }
}
