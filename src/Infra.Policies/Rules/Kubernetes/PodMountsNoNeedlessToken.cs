namespace Infra.Policies.Rules;

/// <summary>Pods have the token of a service account only when a role is bound to it.</summary>
public sealed class PodMountsNoNeedlessToken : StackPolicy
{
    private const string Mount = "automountServiceAccountToken";

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-520",
        Slug = "k8s-sa-token",
        Title = "Pods have no service account token that they do not need",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Unless it is switched off, every pod carries a token for the API of the cluster, and whoever breaks into the pod "
            + "has it. The account default is shared, so that a right given to one pod is given to all.",
        Fix = "Set automountServiceAccountToken to false on the pod or its account. Where a program talks to the cluster, give "
            + "it an account of its own and bind a role to that.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nsa(), CisK8s("5.1.5"), CisK8s("5.1.6")],
        Links = ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],
        Anchors = ["checkov CKV_K8S_38", "checkov CKV_K8S_41", "trivy KSV-0036"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = KubernetesKinds.WithPods;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } =
        [KubernetesKinds.ServiceAccount, KubernetesKinds.RoleBinding, KubernetesKinds.ClusterRoleBinding];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { template: { spec: { automountServiceAccountToken: false } } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec: { template: { spec: { serviceAccountName: default } } }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var pod in Pod.In(resource))
        {
            if (pod.IsUnknown)
            {
                resource.Require(Truth.UnknownBecause(pod.Spec), "The pod has a token that it does not need.");
                continue;
            }

            var account = pod.Spec["serviceAccountName"].IsMissing ? pod.Spec["serviceAccount"] : pod.Spec["serviceAccountName"];
            var mount = pod.Spec["automountServiceAccountToken"];
            if (pod.Owner.IsPatch && mount.IsMissing)
            {
                continue;
            }

            var given = graph.Kubernetes.Account(pod.Owner, account.Or("default")).Any(static own => own[Mount].IsFalse());
            var off = mount.IsMissing ? given : mount.IsFalse();
            var own = IsOwn(account, graph.Kubernetes.Names);
            resource.Require((off | own).At(account), "The pod has the token of the account that all pods share.");
            if (!own.IsNo)
            {
                var bound = graph.Kubernetes.Bindings(pod.Owner, account).Exist();
                resource.Require((off | bound).At(mount), "The pod has a token although the plan binds no role to its account.");
            }
        }
    }

    private static Truth IsOwn(Property account, ObjectNames names) =>
        account.IsMissing ? Truth.Of(false, account)
        : names.Text(account) is { } text ? Truth.Of(text is not ("" or "default"), account)
        : Truth.UnknownBecause(account);
}
