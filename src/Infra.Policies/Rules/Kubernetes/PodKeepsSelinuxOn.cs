namespace Infra.Policies.Rules;

/// <summary>Pods run under an SELinux type for containers.</summary>
public sealed class PodKeepsSelinuxOn : PodPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-534",
        Slug = "k8s-selinux-not-loosened",
        Title = "Pods run under an SELinux type for containers",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "On nodes with SELinux, the type decides which files and processes of the node a container can touch; spc_t, for "
            + "one, is not held back at all.",
        Fix = "Leave securityContext.seLinuxOptions out, or set at most its level and one of the types for containers.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [PssBaseline("SELinux")],
        Links = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
        Anchors = ["trivy KSV-0025"],
    };

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { seLinuxOptions: { type: container_t } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:apps/v1:Deployment orders:
          metadata: { namespace: shop }
          spec:
            template:
              spec:
                securityContext: { seLinuxOptions: { type: spc_t } }
        """;

    private protected override void Check(ResourceCheck resource, Pod pod)
    {
        var sound = Truth.Yes;
        foreach (var options in pod.SecuritySet("seLinuxOptions"))
        {
            var type = options["type"];
            sound &= !type.IsSet() | type.IsOneOf("container_t", "container_init_t", "container_kvm_t", "container_engine_t").At(type);
            sound &= !options["user"].IsSet() & !options["role"].IsSet();
        }

        resource.Require(sound, "SELinux is loosened.");
    }
}
