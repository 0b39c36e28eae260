namespace Infra.Policies.Rules;

/// <summary>Pods belong to a controller that replaces them.</summary>
public sealed class PodHasController : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-523",
        Slug = "k8s-no-bare-pod",
        Title = "Pods belong to a controller",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "A pod without a controller is gone for good when its node is.",
        Fix = "Make a Deployment, a StatefulSet or a Job of it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/workloads/pods/"],
        Anchors = ["compliance-policies pod disallow-pod"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Pod];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:core/v1:Pod worker:
          metadata:
            namespace: shop
            ownerReferences: [{ apiVersion: acme.com/v1, kind: Crew, name: workers, uid: 0d6b, controller: true }]
          spec: { containers: [{ name: worker }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:core/v1:Pod worker:
          metadata: { namespace: shop }
          spec: { containers: [{ name: worker }] }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var pod in KubernetesObject.In(resource).Where(static pod => !pod.IsPatch))
        {
            resource.Require(pod.Metadata["ownerReferences"].IsSet(), "Nothing replaces the pod when it is gone.");
        }
    }
}
