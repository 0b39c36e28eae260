namespace Infra.Policies.Rules;

/// <summary>What holds data or serves requests is not deleted before its successor is there.</summary>
public sealed class ReplacementDoesNotInterrupt : ResourcePolicy
{
    private static readonly Parameter<TierValues<bool>> Tiers = Parameter.FlagByTier(
        "tiers", new(false, false, true), "Tiers in which nothing is deleted before it is replaced.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-009",
        Slug = "no-delete-before-replace",
        Title = "What serves or holds data is not deleted before it is replaced",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Between the deletion and the new resource nothing answers, and when its creation fails there is neither.",
        Fix = "Take the option DeleteBeforeReplace away, and a fixed name with it, so that both can stand side by side, as most Infra "
            + "components do; where the name must stay, set Protect, so that nobody replaces it by accident.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://www.pulumi.com/docs/iac/concepts/options/deletebeforereplace/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        .. StatefulTypes.All,
        AwsTypes.LoadBalancer, AwsTypes.Listener, AwsTypes.TargetGroup, AwsTypes.EcsService, AwsTypes.EcsCluster, AwsTypes.AutoScalingGroup,
        AwsTypes.EksNodeGroup, AwsTypes.Function, AwsTypes.Distribution, AwsTypes.NatGateway, AwsTypes.Queue, AwsTypes.Topic,
        AwsTypes.DatabaseClusterInstance, AwsTypes.HttpApi, AwsTypes.RestApi,
        KubernetesTypes.Deployment, KubernetesTypes.DaemonSet, KubernetesTypes.Service, KubernetesTypes.Ingress,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tiers];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/targetGroup:TargetGroup api: {}
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/targetGroup:TargetGroup api:
          $options: { deleteBeforeReplace: true }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (resource.Get(Tiers))
        {
            // What is protected is not replaced at all.
            var isDeletedFirst = resource.Options is { DeleteBeforeReplace: true, Protect: not true };
            resource.Require(Truth.Of(!isDeletedFirst), "A replacement deletes it before there is a new one.");
        }
    }
}
