using System.Globalization;

namespace Infra.Policies.Rules;

/// <summary>Rollouts replace pods a few at a time and let them finish.</summary>
public sealed class RolloutKeepsServing : ResourcePolicy
{
    private static readonly Parameter<int> MostPercent = Parameter.Whole(
        "maximumUnavailablePercent", 50, 1, 100, "The largest part of the pods that a rollout may take away at once.");

    private static readonly Parameter<int> LeastSeconds = Parameter.Whole(
        "minimumGraceSeconds", 10, 0, 3600, "The least time that pods are given to finish.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-515",
        Slug = "k8s-rollout-safe",
        Title = "Rollouts replace pods a few at a time and let them finish",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A rollout that stops all pods first is an outage with every release; pods that end at once drop the requests that "
            + "they are working on, and those that are still sent to them while the change gets around.",
        Fix = "Use the strategy RollingUpdate with a maxUnavailable of at most a quarter, leave terminationGracePeriodSeconds at "
            + "30, and give containers with ports a preStop hook that sleeps for a few seconds.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links =
        [
            "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy",
            "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [KubernetesKinds.Deployment, KubernetesKinds.StatefulSet, KubernetesKinds.DaemonSet];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [MostPercent, LeastSeconds];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            replicas: 3
            strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 25%, maxSurge: 1 } }
            template: { spec: { containers: [{ name: orders, ports: [{ containerPort: 80 }], lifecycle: { preStop: { sleep: { seconds: 10 } } } }] } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            replicas: 3
            strategy: { type: Recreate }
            template: { spec: { containers: [{ name: orders, ports: [{ containerPort: 80 }], lifecycle: { preStop: { sleep: { seconds: 10 } } } }] } }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        if (resource.Tier == PlanTier.Sandbox)
        {
            return;
        }

        foreach (var workload in KubernetesObject.In(resource))
        {
            var strategy = workload.Spec[workload.Kind == "Deployment" ? "strategy" : "updateStrategy"];
            resource.Require(!strategy["type"].Is("Recreate"), "A rollout stops all pods before it starts new ones.");
            var most = strategy["rollingUpdate"]["maxUnavailable"];
            resource.Require(IsFew(most, workload.Spec["replicas"], resource.Get(MostPercent)), "A rollout takes too many pods away at once.");

            var pod = Pod.Of(workload);
            var grace = pod.Spec["terminationGracePeriodSeconds"];
            resource.Require(grace.IsNotSet() | grace.AtLeast(resource.Get(LeastSeconds)), "Pods are given too little time to finish.");
            foreach (var container in pod.Containers.Concat(pod.UnknownContainers).Where(static container => container.IsMain))
            {
                var hook = workload.Known(container["lifecycle"]["preStop"]);
                resource.Require((!container["ports"].IsSet()).At(hook) | hook.IsSet(), "A container ends before traffic is led away from it.");
            }
        }
    }

    private static Truth IsFew(Property most, Property replicas, int percent) => most switch
    {
        // Unless it is set, a quarter, or one of a stateful set.
        { IsMissing: true } => Truth.Of(true, most),
        { Text: { } text } when text.EndsWith('%') => Truth.Of(int.TryParse(text.AsSpan(..^1), CultureInfo.InvariantCulture, out var own) && own <= percent, most),
        // Without a number of pods there is nothing to compare with.
        { Number: { } number } when replicas.Number is { } pods => Truth.Of(number * 100 <= percent * pods, most),
        { Number: not null } => replicas.IsUnknown ? Truth.UnknownBecause(replicas) : Truth.Of(true, most),
        _ => Truth.UnknownBecause(most),
    };
}
