namespace Infra.Policies.Rules;

/// <summary>What holds data or serves requests is not deleted before its successor is there.</summary>
public sealed class ReplacementDoesNotInterrupt : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-009",
        Slug = "no-delete-before-replace",
        Title = "What serves or holds data is not deleted before it is replaced",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "Between the deletion and the new resource nothing answers, and when its creation fails there is neither.",
        Fix = "Take the option DeleteBeforeReplace away, and a fixed name with it, so that both can stand side by side; Infra components let "
            + "Pulumi or the provider complete names for that reason.",
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
        if (resource.Tier != PlanTier.Sandbox)
        {
            resource.Require(Truth.Of(resource.Options.DeleteBeforeReplace != true), "A replacement deletes it before there is a new one.");
        }
    }
}
