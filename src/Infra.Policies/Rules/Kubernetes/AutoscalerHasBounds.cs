namespace Infra.Policies.Rules;

/// <summary>Autoscalers keep enough pods, stop somewhere and have something to go by.</summary>
public sealed class AutoscalerHasBounds : ResourcePolicy
{
    private static readonly Parameter<TierValues<int>> Minimum = Parameter.WholeByTier(
        "minimum", new(0, 1, 2), minimum: 0, maximum: 1000, "The fewest pods.");

    private static readonly Parameter<TierValues<int>> Maximum = Parameter.WholeByTier(
        "maximum", new(10, 50, 200), minimum: 1, maximum: 100000, "The most pods that the upper bound may allow.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SCA-513",
        Slug = "k8s-hpa-bounds",
        Title = "Autoscalers have sound bounds and a metric",
        Pillars = [Pillar.Scalability],
        Severity = Severity.Medium,
        Why = "With one pod every failure is an outage, without room there is no scaling, and without a bound a loop or an "
            + "attack is paid for.",
        Fix = "Set minReplicas to 2 or more, maxReplicas above it and within the bound of the tier, and name the metrics.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.HorizontalPodAutoscaler];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Minimum, Maximum];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:autoscaling/v2:HorizontalPodAutoscaler orders:
          metadata: { namespace: shop }
          spec:
            scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
            minReplicas: 2
            maxReplicas: 10
            metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 60 } } }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:autoscaling/v2:HorizontalPodAutoscaler orders:
          metadata: { namespace: shop }
          spec:
            scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
            maxReplicas: 10
            metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 60 } } }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var scaler in KubernetesObject.In(resource))
        {
            var least = scaler.Known(scaler.Spec["minReplicas"]).Or(1);
            var most = scaler.Known(scaler.Spec["maxReplicas"]);
            resource.Require(least.AtLeast(resource.Get(Minimum)), "The lower bound is too low for the tier.");
            resource.Require(most.AtMost(resource.Get(Maximum)), "The upper bound is higher than the tier allows.");
            var grows = least.Number is { } number ? !most.AtMost(number) : Truth.UnknownBecause(least);
            resource.Require(grows, "The upper bound leaves no room to grow.");

            var metrics = scaler.Known(scaler.Spec["metrics"]);
            var named = metrics.IsSet() | scaler.Spec["targetCPUUtilizationPercentage"].IsSet();
            resource.Require(named.At(metrics), "Nothing says what to scale by.");
        }
    }
}
