namespace Infra.Policies.Rules;

/// <summary>Namespaces with workloads let in only the traffic that a policy allows.</summary>
public sealed class NamespaceDeniesTraffic : StackPolicy
{
    private static readonly Parameter<bool> Egress = Parameter.Flag("egress", false, "Whether outgoing traffic must be denied as well.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-516",
        Slug = "k8s-network-policy",
        Title = "Namespaces deny traffic that no policy allows",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Without a network policy every pod of the cluster can talk to every other: whoever breaks into one is on the "
            + "network of all.",
        Fix = "Add a NetworkPolicy with an empty podSelector and policyTypes [Ingress], and policies for the traffic that is "
            + "meant.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nsa(), CisK8s("5.3.2")],
        Links = ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies"],
        Anchors = ["checkov CKV2_K8S_6", "trivy KSV-0038"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = KubernetesKinds.WithPods;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.NetworkPolicy];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Egress];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 2 }
        kubernetes:networking.k8s.io/v1:NetworkPolicy deny:
          metadata: { namespace: shop }
          spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { replicas: 2 }
        kubernetes:networking.k8s.io/v1:NetworkPolicy allow:
          metadata: { namespace: shop }
          spec: { podSelector: {}, policyTypes: [Ingress], ingress: [{}] }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var workload in KubernetesObject.In(resource).Where(graph.Kubernetes.SpeaksForNamespace))
        {
            var names = graph.Kubernetes.Names;
            var space = workload.Metadata["namespace"];
            var policies = graph.Kubernetes.InNamespace(KubernetesKinds.NetworkPolicy, names.Namespace(workload), names.NamespaceOf(workload));
            var closed = policies.Any(static policy => Closes(policy.Spec, "Ingress", "ingress", "from"));
            resource.Require(closed.At(space), "No network policy keeps traffic out of the namespace.");
            if (resource.Get(Egress))
            {
                var kept = policies.Any(static policy => Closes(policy.Spec, "Egress", "egress", "to"));
                resource.Require(kept.At(space), "No network policy keeps traffic within the namespace.");
            }
        }
    }

    private static Truth Closes(Property spec, string direction, string rules, string peers)
    {
        var selector = spec["podSelector"];
        var all = selector["matchLabels"].IsNotSet() & selector["matchExpressions"].IsNotSet();
        var types = spec["policyTypes"];
        var applies = types.IsMissing ? (direction == "Ingress" ? Truth.Yes : spec[rules].IsSet()) : types.Contains(direction);
        return all & applies & !spec[rules].Any(rule => rule["ports"].IsNotSet() & (rule[peers].IsNotSet() | rule[peers].Any(IsEverybody)));
    }

    private static Truth IsEverybody(Property peer) => peer["ipBlock"]["cidr"].EndsWith("/0") & peer["ipBlock"]["except"].IsNotSet();
}
