namespace Infra.Policies.Rules;

/// <summary>Pods of a workload are spread over zones.</summary>
public sealed class WorkloadSpansZones : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-514",
        Slug = "k8s-spread",
        Title = "Pods of a workload are spread over zones",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "The scheduler is free to put all pods of a workload into one zone, and that zone can fail.",
        Fix = "Add a topologySpreadConstraint with the key topology.kubernetes.io/zone, or an anti-affinity with it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Deployment, KubernetesKinds.StatefulSet];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.HorizontalPodAutoscaler];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            replicas: 3
            template:
              spec:
                topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            replicas: 3
            template:
              spec:
                topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (resource.Tier == PlanTier.Sandbox)
        {
            return;
        }

        foreach (var workload in KubernetesObject.In(resource).Where(static workload => !workload.IsPatch))
        {
            var several = Replicas.AtLeast(2, workload, graph.Kubernetes);
            if (!several.IsNo)
            {
                var spec = Pod.Of(workload).Spec;
                var apart = spec["affinity"]["podAntiAffinity"];
                var spread = spec["topologySpreadConstraints"].Any(IsZone)
                    | apart["requiredDuringSchedulingIgnoredDuringExecution"].Any(IsZone)
                    | apart["preferredDuringSchedulingIgnoredDuringExecution"].Any(static term => IsZone(term["podAffinityTerm"]));
                resource.Require(several.Implies(spread).At(spec["topologySpreadConstraints"]), "Nothing spreads the pods over zones.");
            }
        }
    }

    private static Truth IsZone(Property term) =>
        term["topologyKey"].IsOneOf("topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone");
}
