namespace Infra.Policies.Rules;

/// <summary>In production nothing that holds data is one deployment away from deletion.</summary>
public sealed class StatefulResourceIsProtected : ResourcePolicy
{
    // A deleted key can be brought back for as long as its window, which is 30 days unless the program says otherwise.
    private const int SlowDays = 14;

    private static readonly Parameter<TierValues<bool>> Tiers = Parameter.FlagByTier(
        "tiers", new(false, false, true), "Tiers in which data is protected.");

    private static readonly Parameter<bool> ByService = Parameter.Flag(
        "acceptServiceProtection",
        true,
        "Whether it is enough that the service itself refuses or waits: deletion protection, a bucket that is not empty, a key that can be brought back.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-006",
        Slug = "protect-stateful",
        Title = "Resources that hold data are protected from deletion",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "A renamed resource, a changed parent or a destroy in the wrong stack deletes the data, and not every service has a backup.",
        Fix = "Use the Infra components, which protect what holds data in production; on a raw resource set the option Protect, or "
            + "RetainOnDelete, or switch on the deletion protection of the service.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CP-9")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/options/protect/", "https://www.pulumi.com/docs/iac/concepts/options/retainondelete/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        // Not caches, logs, images and streams, which are copies or flow on, nor secrets, which come back within their recovery window.
        .. StatefulTypes.All.Except(
        [
            AwsTypes.ReplicationGroup, AwsTypes.CacheCluster, AwsTypes.LogGroup, AwsTypes.Registry, AwsTypes.Stream, AwsTypes.Secret,
            KubernetesTypes.StatefulSet,
        ]),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tiers, ByService];

    /// <inheritdoc/>
    public override string Good => """
        aws:opensearch/domain:Domain orders:
          $options: { protect: true }
        aws:rds/cluster:Cluster billing:
          deletionProtection: true
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:opensearch/domain:Domain orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (!resource.Get(Tiers))
        {
            return;
        }

        var isKept = Truth.Of(resource.Options is { Protect: true } or { RetainOnDelete: true });
        resource.Require(
            resource.Get(ByService) ? isKept | IsRefusedByService(resource) : isKept,
            "A deployment may delete it with the data it holds.");
    }

    private static Truth IsRefusedByService(ResourceCheck resource)
    {
        // AWS deletes no bucket, vault or zone that has something in it, unless the provider empties it first.
        ResourceType[] emptiedFirst = [AwsTypes.Bucket, AwsTypes.BackupVault, AwsTypes.HostedZone];
        var keepsContent = Array.Exists(emptiedFirst, type => type.Matches(resource.View.Type)) ? !resource["forceDestroy"].IsTrue() : Truth.No;
        return keepsContent
            | resource["deletionProtection"].IsTrue()
            | resource["deletionProtection"].Is("ACTIVE")
            | resource["deletionProtectionEnabled"].IsTrue()
            | (AwsTypes.Key.Matches(resource.View.Type) ? resource["deletionWindowInDays"].Or(30).AtLeast(SlowDays) : Truth.No);
    }
}
