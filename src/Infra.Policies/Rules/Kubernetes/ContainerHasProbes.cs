namespace Infra.Policies.Rules;

/// <summary>Containers tell whether they are ready and whether they are alive.</summary>
public sealed class ContainerHasProbes : PodPolicy
{
    private static readonly Parameter<int> LongestDelay = Parameter.Whole(
        "maximumInitialDelaySeconds", 30, 0, 3600, "The longest delay of a liveness probe without a startup probe.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-510",
        Slug = "k8s-probes",
        Title = "Containers have probes for readiness and liveness",
        Pillars = [Pillar.Resilience],
        Severity = Severity.High,
        Why = "Without a readiness probe, traffic goes to pods that are not up yet and rollouts go on although nothing works; "
            + "without a liveness probe, a program that hangs stays. When both ask the same, a dependency that is down restarts "
            + "everything.",
        Fix = "Set readinessProbe to what serving needs, livenessProbe to what only a restart can cure, and a startupProbe where "
            + "starting takes long.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"],
        Anchors = ["checkov CKV_K8S_8", "checkov CKV_K8S_9"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = KubernetesKinds.LongRunning;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [LongestDelay];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers:
                  - name: orders
                    readinessProbe: { httpGet: { path: /ready, port: 80 } }
                    livenessProbe: { httpGet: { path: /live, port: 80 } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                containers: [{ name: orders, readinessProbe: { httpGet: { path: /ready, port: 80 } } }]
        """;

    private protected override bool Concerns(Container container) => container.IsMain;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        // A pod that is meant to end is not probed.
        var ends = pod.Spec["restartPolicy"].IsOneOf("Never", "OnFailure");
        foreach (var container in pod.Containers.Where(Concerns))
        {
            var ready = pod.Owner.Known(container["readinessProbe"]);
            var live = pod.Owner.Known(container["livenessProbe"]);
            resource.Require(ends.At(ready) | ready.IsSet(), "Nothing tells when a container is ready.");
            resource.Require(ends.At(live) | live.IsSet(), "Nothing restarts a container that hangs.");
            var same = live is { IsMissing: false, IsUnknown: false } && live.Value == ready.Value;
            resource.Require(Truth.Of(!same, live), "Readiness and liveness ask the same.");

            var delay = live["initialDelaySeconds"];
            var soon = delay.IsNotSet() | delay.AtMost(resource.Get(LongestDelay)) | container["startupProbe"].IsSet();
            resource.Require(live.IsUnknown ? Truth.Yes : soon.At(delay), "A container that starts slowly has no startup probe.");
        }
    }
}
