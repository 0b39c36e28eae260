namespace Infra.Policies.Rules;

/// <summary>Deployments run more than one pod where customers depend on them.</summary>
public sealed class DeploymentHasReplicas : StackPolicy
{
    private static readonly Parameter<TierValues<int>> Minimum = Parameter.WholeByTier(
        "minimum", new(0, 1, 2), minimum: 0, maximum: 1000, "The fewest pods.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-511",
        Slug = "k8s-min-replicas",
        Title = "Deployments run more than one pod",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "With one pod, every update of a node, every crash and every eviction is an outage.",
        Fix = "Set replicas to 2 or more, or let a HorizontalPodAutoscaler own the number.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/"],
        Anchors = ["compliance-policies configure-minimum-replica-count"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Deployment];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.HorizontalPodAutoscaler];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Minimum];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 3 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 1 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var deployment in KubernetesObject.In(resource))
        {
            var replicas = deployment.Spec["replicas"];
            if (deployment.IsPatch && replicas.IsMissing)
            {
                continue;
            }

            var enough = replicas.Or(1).AtLeast(resource.Get(Minimum)) | graph.Kubernetes.Scalers(deployment).Exist();
            resource.Require(enough.At(replicas), "Fewer pods run than the tier asks for.");
        }
    }
}
