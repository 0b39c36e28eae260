namespace Infra.Policies.Rules;

/// <summary>Namespaces have a quota, defaults for containers and a pod security level.</summary>
public sealed class NamespaceIsBounded : StackPolicy
{
    private static readonly string[] Levels = ["privileged", "baseline", "restricted"];

    private static readonly Parameter<string> Level = Parameter.Text(
        "podSecurityLevel", "restricted", "The lowest pod security level: privileged, baseline or restricted.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-524",
        Slug = "k8s-quota-limits-per-ns",
        Title = "Namespaces have a quota, limits and a pod security level",
        Pillars = [Pillar.Security, Pillar.Cost],
        Severity = Severity.Medium,
        Why = "Without a quota one namespace can take the whole cluster; without a pod security level it accepts privileged pods "
            + "from whoever may create pods in it.",
        Fix = "For each Namespace add a ResourceQuota and a LimitRange, and the label pod-security.kubernetes.io/enforce: "
            + "restricted.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nsa()],
        Links =
        [
            "https://kubernetes.io/docs/concepts/policy/resource-quotas/",
            "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
        ],
        Anchors = ["trivy KSV-0039", "trivy KSV-0040"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Namespace];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.ResourceQuota, KubernetesKinds.LimitRange];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Level];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:core/v1:Namespace shop:
          metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
        kubernetes:core/v1:ResourceQuota quota:
          metadata: { namespace: shop }
          spec: { hard: { requests.cpu: "20", requests.memory: 64Gi } }
        kubernetes:core/v1:LimitRange limits:
          metadata: { namespace: shop }
          spec: { limits: [{ type: Container, defaultRequest: { cpu: 100m, memory: 128Mi } }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:core/v1:Namespace shop:
          metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
        kubernetes:core/v1:ResourceQuota quota:
          metadata: { namespace: shop }
          spec: { hard: { requests.cpu: "20", requests.memory: 64Gi } }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var space in KubernetesObject.In(resource).Where(static space => !space.IsPatch))
        {
            var name = space.Metadata["name"];
            var key = graph.Kubernetes.Names.AsNamespace(space);
            var quota = graph.Kubernetes.InNamespace(KubernetesKinds.ResourceQuota, key, name).Any(static own => own.Spec["hard"].IsSet());
            resource.Require(quota.At(name), "The namespace has no quota.");
            var limits = graph.Kubernetes.InNamespace(KubernetesKinds.LimitRange, key, name).Any(static own => own.Spec["limits"].IsSet());
            resource.Require(limits.At(name), "The namespace has no defaults and limits for containers.");

            var level = space.Metadata["labels"]["pod-security.kubernetes.io/enforce"];
            var lowest = Array.IndexOf(Levels, resource.Get(Level));
            resource.Require(level.IsOneOf(lowest < 0 ? Levels[^1..] : Levels[lowest..]), "The pod security level of the namespace is too low.");
        }
    }
}
