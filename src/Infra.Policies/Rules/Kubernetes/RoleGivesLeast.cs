namespace Infra.Policies.Rules;

/// <summary>Roles name what they allow, and nobody is made administrator of the cluster.</summary>
public sealed class RoleGivesLeast : ResourcePolicy
{
    private static readonly string[] Everybody = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts"];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-521",
        Slug = "k8s-rbac-least",
        Title = "Roles allow only what is needed",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A role with wildcards allows also what is added tomorrow; one that may read secrets or bind roles is as good as "
            + "all roles; cluster-admin is everything at once.",
        Fix = "List the verbs and resources that are needed, give secrets by resourceNames, and bind a role of your own in place "
            + "of cluster-admin.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [CisK8s("5.1.1"), CisK8s("5.1.2"), CisK8s("5.1.3"), CisK8s("5.1.8")],
        Links = ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
        Anchors =
        [
            "checkov CKV_K8S_49", "checkov CKV_K8S_157", "checkov CKV_K8S_158", "checkov CKV2_K8S_5", "trivy KSV-0044",
            "trivy KSV-0045", "trivy KSV-0046", "trivy KSV-0111",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [KubernetesKinds.Role, KubernetesKinds.ClusterRole, KubernetesKinds.RoleBinding, KubernetesKinds.ClusterRoleBinding];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:rbac.authorization.k8s.io/v1:Role orders:
          metadata: { namespace: shop }
          rules: [{ apiGroups: [""], resources: [configmaps], verbs: [get, list, watch] }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:rbac.authorization.k8s.io/v1:Role orders:
          metadata: { namespace: shop }
          rules: [{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var subject in KubernetesObject.In(resource))
        {
            foreach (var rule in subject["rules"].Items)
            {
                CheckRule(resource, rule);
            }

            if (subject.Kind.EndsWith("Binding", StringComparison.Ordinal))
            {
                var role = subject["roleRef"]["name"];
                resource.Require(!role.Is("cluster-admin"), "The binding makes administrators of the cluster.");
                foreach (var holder in subject["subjects"].Items)
                {
                    resource.Require(!holder["name"].IsOneOf(Everybody), "The role is given to everybody.");
                }
            }
        }
    }

    private static void CheckRule(ResourceCheck resource, Property rule)
    {
        if (rule.IsUnknown)
        {
            resource.Require(Truth.UnknownBecause(rule), "A rule allows more than is needed.");
            return;
        }

        var (verbs, kinds) = (rule["verbs"], rule["resources"]);
        resource.Require(!verbs.Any(static verb => verb.Is("*")), "A rule allows every verb.");
        resource.Require(!kinds.Any(static kind => kind.Is("*") | kind.StartsWith("*/")), "A rule is for every kind of resource.");
        resource.Require(!verbs.Any(static verb => verb.IsOneOf("escalate", "bind", "impersonate")), "A rule lets its holder take more rights.");

        // Getting a secret by its name is how programs read their own; listing ignores the names.
        var secrets = kinds.Any(static kind => kind.Is("secrets")) & rule["apiGroups"].Any(static group => group.Is("") | group.Is("*"));
        var reads = verbs.Any(static verb => verb.IsOneOf("list", "watch")) | (verbs.Contains("get") & rule["resourceNames"].IsNotSet());
        resource.Require(!(secrets & reads).At(kinds), "A rule reads all secrets.");
    }
}
