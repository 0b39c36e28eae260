namespace Infra.Policies.Rules;

/// <summary>Workloads of several pods have a disruption budget, and none that lets no pod go.</summary>
public sealed class WorkloadHasDisruptionBudget : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-512",
        Slug = "k8s-pdb-present-and-sane",
        Title = "Workloads have a disruption budget that lets some pods go",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "Without a budget, draining nodes may take all pods of a workload at once; with one that lets no pod go, nodes "
            + "cannot be updated at all.",
        Fix = "Add a policy/v1 PodDisruptionBudget with the labels of the pods and maxUnavailable of at least 1, or minAvailable "
            + "below the number of pods.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/tasks/run-application/configure-pdb/"],
        Anchors = ["compliance-policies pdb disallow-zero-voluntary-disruption"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [KubernetesKinds.Deployment, KubernetesKinds.StatefulSet, KubernetesKinds.PodDisruptionBudget];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.HorizontalPodAutoscaler];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 3, template: { metadata: { labels: { app: orders } } } }
        kubernetes:policy/v1:PodDisruptionBudget orders-budget:
          metadata: { namespace: shop }
          spec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 3, template: { metadata: { labels: { app: orders } } } }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var subject in KubernetesObject.In(resource).Where(static subject => !subject.IsPatch))
        {
            if (subject.Kind == "PodDisruptionBudget")
            {
                CheckBudget(resource, subject.Spec);
            }
            else if (resource.Tier != PlanTier.Sandbox)
            {
                CheckWorkload(resource, subject, graph.Kubernetes);
            }
        }
    }

    private static void CheckBudget(ResourceCheck resource, Property spec)
    {
        var (most, least) = (spec["maxUnavailable"], spec["minAvailable"]);
        resource.Require((most.IsSet() | least.IsSet()).At(most), "The budget does not say how many pods may go.");
        resource.Require(!most.IsOneOf("0", "0%"), "The budget lets no pod go.");
        resource.Require(!least.Is("100%"), "The budget lets no pod go.");
    }

    private static void CheckWorkload(ResourceCheck resource, KubernetesObject workload, KubernetesGraph graph)
    {
        var several = Replicas.AtLeast(2, workload, graph);
        if (several.IsNo)
        {
            return;
        }

        var budgets = graph.Budgets(workload);
        resource.Require(several.Implies(budgets.Exist()).At(workload.Spec["replicas"]), "No disruption budget covers the pods.");
        var fewest = Replicas.Fewest(workload, graph);
        foreach (var (budget, _) in budgets.Items)
        {
            var least = budget.Spec["minAvailable"];
            var room = fewest.Number is { } pods && least.Number is not null ? least.AtMost(pods - 1) : Truth.Yes;
            resource.Require(room, "A disruption budget keeps as many pods as there are, so that none may go.");
        }
    }
}
